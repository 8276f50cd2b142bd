import type { Shown } from '../../engine/workers/run/client.ts';
import { briefly, settingsOf } from '../settings.ts';
import { INNER } from './layout.ts';
import { networksOf, type Scene } from './scene.ts';
import { colours, NOTE, SMALL, textColour, theoryStyle } from './style.ts';
import { type Block, element, path, text } from './svg.ts';
import { shortened, textWidth } from './textWidth.ts';

const HEIGHT = 26;
const BASE = 12;
const SWATCH = 16;
const LETTER = 14;
const BETWEEN = 24;

/** Which network is which, by a swatch, its letter and its initializer; and what is dashed. */
export function legend(scene: Scene, hasTheory: boolean): Block {
  const { words } = scene;
  const theoryWord = words.ui.show.theory;
  const theoryWidth = hasTheory ? BETWEEN + SWATCH + 8 + textWidth(theoryWord, SMALL) : 0;
  const networks = networksOf(scene);
  const room = (INNER - theoryWidth - BETWEEN) / networks.length - SWATCH - LETTER - BETWEEN;
  let x = 0;
  const entries = networks.map(([network, shown]) => {
    const other = network === 'a' ? scene.b : scene.a;
    const name = shortened(nameOf(shown, other, scene), room, NOTE);
    const markup = swatch(network, x) + label(network, name, x + SWATCH + 8);
    x += SWATCH + 8 + LETTER + textWidth(name, NOTE) + BETWEEN;
    return markup;
  });
  const theory = path(`M${Math.round(x)} ${BASE - 4}h${SWATCH}`, theoryStyle) + text(x + SWATCH + 8, BASE, theoryWord);
  return { markup: entries.join('') + (hasTheory ? theory : ''), height: HEIGHT };
}

/** The initializer, and every other setting that is not the other network's, too. */
function nameOf(shown: Shown, other: Shown | null, { words }: Scene): string {
  const said = ({ config, after }: Shown) => settingsOf(config, after, words, briefly);
  const [initializer, ...rest] = said(shown);
  const shared = other ? said(other) : rest;
  return [initializer, ...rest.filter(setting => !shared.includes(setting))].join(' · ');
}

function swatch(network: 'a' | 'b', x: number): string {
  const look =
    network === 'a' ? { fill: colours.aFill, stroke: colours.a, 'stroke-width': 0.6 } : { stroke: colours.b, 'stroke-width': 1.25 };
  return element('rect', { x, y: BASE - 9.5, width: SWATCH, height: 10, ...look });
}

function label(network: 'a' | 'b', name: string, x: number): string {
  const letter = text(x, BASE, network.toUpperCase(), { fill: textColour(network), 'font-size': NOTE, 'font-weight': 600 });
  return letter + text(x + LETTER, BASE, name, { fill: colours.ink, 'font-size': NOTE });
}
