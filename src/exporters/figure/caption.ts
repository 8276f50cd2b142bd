import { encode } from '../../config/link.ts';
import { wholeDigest } from '../../summary/wholeDigest.ts';
import { settingsOf } from '../settings.ts';
import { INNER } from './layout.ts';
import { networksOf, type Scene } from './scene.ts';
import { colours, SMALL, textColour } from './style.ts';
import { type Block, element, type Seen, stacked, text } from './svg.ts';
import { wrapped } from './textWidth.ts';

const LINE = SMALL + 4;
const INDENT = 16;

/** How it is read, every setting of both networks, the link and the digest. */
export function caption(scene: Scene, key: string, address: string): Block {
  const { experiment, a, b, words } = scene;
  const link = `${address}#${encode(experiment)}`;
  const networks = networksOf(scene).map(([network, { config, after }]) =>
    paragraph(settingsOf(config, after, words).map(unbroken).join(' · '), {
      label: text(0, LINE - 3, network.toUpperCase(), { fill: textColour(network), 'font-weight': 600 }),
      indent: INDENT,
    }),
  );
  const linked = paragraph(link, { fill: colours.aText });
  return stacked([
    { markup: '', height: 8 },
    paragraph(key),
    ...networks,
    { ...linked, markup: address ? element('a', { href: link }, linked.markup) : linked.markup },
    paragraph(`${words.ui.title} · ${words.ui.foot.digest} ${wholeDigest(a.result, b?.result ?? null)}`),
  ]);
}

/** How the figure is read, in sentences: of its marks, those that there are. */
export function keyOf({ layout, experiment, words: { figure, ui } }: Scene, seen: ReadonlySet<Seen>): string {
  return [
    ...(layout.numbered ? [figure.numbers] : []),
    ...(layout.strips ? [figure.strips] : []),
    figure.scales[experiment.view.rowScale],
    ...Object.entries(figure.marks).flatMap(([mark, words]) => (seen.has(mark as Seen) ? [words] : [])),
  ].join(ui.marks.space);
}

/** A line does not end within a setting. */
const unbroken = (setting: string) => setting.replaceAll(' ', '\u00a0');

interface Look {
  readonly label?: string;
  readonly indent?: number;
  readonly fill?: string;
}

function paragraph(words: string, { label = '', indent = 0, fill }: Look = {}): Block {
  const lines = wrapped(words, INNER - indent, SMALL);
  const drawn = lines.map((line, i) => text(indent, (i + 1) * LINE - 3, line, { ...(fill && { fill }) }));
  return { markup: label + drawn.join(''), height: lines.length * LINE };
}
