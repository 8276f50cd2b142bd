import { skipArcs } from '../../charts/skipArcs.ts';
import { skipsOf } from '../../network/skips.ts';
import { HEAD } from './layout.ts';
import { networksOf, type Scene } from './scene.ts';
import { textColour } from './style.ts';
import { type Block, moved, path } from './svg.ts';

const HEIGHT = 18;
/** B's arcs stay below A's. */
const TOP = { a: 2, b: 6 } as const;

/** Skip connections as arcs over the heads, B's dashed; nothing where there are none. */
export function skips(scene: Scene): Block {
  const drawn = networksOf(scene)
    .toReversed()
    .map(([network, { config }]) =>
      path(skipArcs(skipsOf(config), scene.layout.columnWidth, HEIGHT, TOP[network]), {
        stroke: textColour(network),
        ...(network === 'b' && { 'stroke-dasharray': '3 2' }),
      }),
    )
    .join('');
  return { markup: drawn && moved(HEAD, 0, drawn), height: drawn ? HEIGHT : 0 };
}
