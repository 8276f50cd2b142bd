import type { Experiment } from '../../config/config.ts';
import { fields } from '../../config/fields.ts';
import type { RowId } from '../../config/view.ts';
import type { RunResult } from '../../engine/passes/run.ts';
import type { ToolDictionary } from '../../i18n/index.ts';
import { settingsOf } from '../settings.ts';
import { caption, keyOf } from './caption.ts';
import { depthChart } from './depth.ts';
import { heads } from './heads.ts';
import { MARGIN, MILLIMETRES, WIDTH } from './layout.ts';
import { legend } from './legend.ts';
import { row } from './row.ts';
import { networksOf, type Scene, sceneOf } from './scene.ts';
import { skips } from './skips.ts';
import { colours, FONT, SMALL } from './style.ts';
import { element, escaped, moved, stacked } from './svg.ts';

/**
 * The picture of the page as an SVG file of its own, 180 mm wide: depth charts, the table of histograms with the rows and on the scale of the view, and a
 * caption with the settings, the link and the digest. `b` is the result of the experiment's B, null where it has none; `address` is that of the page, without
 * a fragment, or ''. The same experiment and words give the same text.
 */
export function toFigure(experiment: Experiment, a: RunResult, b: RunResult | null, words: ToolDictionary, address: string): string {
  const scene = sceneOf(experiment, a, b, words);
  const drawn = [
    depthChart('signal', scene),
    depthChart('gradient', scene),
    skips(scene),
    heads(scene),
    ...(experiment.view.rows as readonly RowId[]).map(quantity => row(quantity, scene)),
  ];
  const seen = new Set(drawn.flatMap(block => [...(block.seen ?? [])]));
  const key = keyOf(scene, seen);
  const content = stacked([legend(scene, seen.has('chart-theory')), ...drawn, caption(scene, key, address)]);
  const height = Math.ceil(content.height + 2 * MARGIN);
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: `${MILLIMETRES}mm`,
    height: `${((height * MILLIMETRES) / WIDTH).toFixed(2)}mm`,
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: 'img',
    'font-family': FONT,
    'font-size': SMALL,
    fill: 'none',
  };
  const ground = element('rect', { width: WIDTH, height, fill: colours.paper });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, `\n${descriptionOf(scene, key)}\n`, ground, moved(MARGIN, MARGIN, content.markup))}\n`;
}

/** For who hears the figure instead of seeing it. */
function descriptionOf(scene: Scene, key: string): string {
  const { experiment, words } = scene;
  const title = words.figure.title(fields.widths.format(experiment.a.widths));
  const settings = networksOf(scene).map(([network, { config, after }]) => {
    return `${network.toUpperCase()}${words.ui.marks.colon}${settingsOf(config, after, words).join(words.ui.marks.semicolon)}`;
  });
  const description = [key, ...settings].join('\n');
  return `<title>${escaped(title)}</title>\n<desc>${escaped(description)}</desc>`;
}
