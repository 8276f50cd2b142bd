import { type Config, layerSpec } from '../../config/config.ts';
import { type Column, layerIn } from '../../diagnostics/table/columns.ts';
import { whatIn } from '../../diagnostics/table/what.ts';
import { briefly } from '../settings.ts';
import { GAP, HEAD, INNER } from './layout.ts';
import { networksOf, type Scene } from './scene.ts';
import { colours, gridStyle, NOTE, SMALL, textColour } from './style.ts';
import { type Block, moved, path, text } from './svg.ts';
import { clipped } from './textWidth.ts';

const LINE = SMALL + 4;
/** Of a name that is long. */
const MOST_LINES = 3;
/** Strips at least this wide have their widths told, too. */
const WIDTHS_FIT = 32;

/** The layers' heads, and a line below them. */
export function heads(scene: Scene): Block {
  const { columns, layout } = scene;
  const columnHeads = columns.map(column => (layout.strips ? stripHead(column, scene) : wideHead(column, scene)));
  const height = Math.max(...columnHeads.map(head => head.height)) + 4;
  const placed = columnHeads.map((head, i) => moved(HEAD + i * layout.columnWidth, 0, head.markup));
  return { markup: placed.join('') + path(`M0 ${height}H${INNER}`, gridStyle), height };
}

interface Line {
  readonly text: string;
  readonly fill: string;
}

/** Name; width and activation; initializer: each once where the networks agree, else of both in their colours. */
function wideHead(column: Column, scene: Scene): Block {
  const { layer: names } = scene.words.ui;
  const name = column.kind === 'hidden' ? names.hidden(column.index) : names[column.kind];
  const room = scene.layout.columnWidth - GAP;
  const said = [
    ...agreed(scene, config => shapeIn(column, config, scene)),
    ...agreed(scene, config => initializerIn(column, config, scene)),
  ];
  const lines = said.flatMap(({ text: words, fill }) => clipped(words, room, SMALL, MOST_LINES).map(line => ({ text: line, fill })));
  const below = lines.map((line, i) => text(GAP / 2, 18 + (i + 1) * LINE, line.text, { fill: line.fill }));
  const title = text(GAP / 2, 18, name, { 'font-size': NOTE, 'font-weight': 600, fill: colours.ink });
  return { markup: title + below.join(''), height: 22 + lines.length * LINE };
}

/** What is said of each network's layer, as lines: one if all that have such a layer say the same. */
function agreed(scene: Scene, say: (config: Config) => string | null): Line[] {
  const said = networksOf(scene).flatMap(([network, { config }]) => {
    const words = say(config);
    return words === null ? [] : [{ text: words, fill: textColour(network) }];
  });
  const [first] = said;
  const same = said.length === networksOf(scene).length && said.every(({ text: words }) => words === first!.text);
  return same && first ? [{ ...first, fill: colours.inkSoft }] : said;
}

function shapeIn(column: Column, config: Config, { words }: Scene): string | null {
  const layer = layerIn(column, config);
  return layer === null ? null : `${config.widths[layer]} · ${whatIn(column, config, words)}`;
}

function initializerIn(column: Column, config: Config, { words }: Scene): string | null {
  const layer = layerIn(column, config);
  return layer ? briefly('initializer', layerSpec(config, 'initializer', layer), words) : null;
}

/** The number of a narrow column's layer; where columns are too narrow for two digits, of every fifth, and none beside the output's word. */
function stripHead(column: Column, scene: Scene): Block {
  const { columns, layout, words } = scene;
  const { index, kind } = column;
  const numbered = !layout.crowded || (index % 5 === 0 && index !== columns.length - 2);
  const short =
    kind === 'input' ? words.ui.layer.inputShort : kind === 'output' ? words.ui.layer.outputShort : numbered ? String(index) : '·';
  const middle = { 'text-anchor': 'middle' };
  const widths =
    layout.columnWidth < WIDTHS_FIT
      ? []
      : agreed(scene, config => {
          const layer = layerIn(column, config);
          return layer === null ? null : String(config.widths[layer]);
        });
  const below = widths.map((line, i) => text(layout.columnWidth / 2, 14 + (i + 1) * LINE, line.text, { ...middle, fill: line.fill }));
  const title = text(layout.columnWidth / 2, 14, short, { ...middle, ...(widths.length > 0 && { 'font-weight': 600, fill: colours.ink }) });
  return { markup: title + below.join(''), height: 18 + widths.length * LINE };
}
