import type { Patch } from './drawing.ts';

export interface DrawnPlate {
  readonly name: string;
  readonly ink: string;
  readonly patches: readonly Patch[];
  readonly width: number;
  readonly height: number;
}

const LEVELS = 24;
const GAP = 22;

/** The plates one below the other, each under its name: one path for each of some shades, so that a file stays small. */
export function toSvg(plates: readonly DrawnPlate[], lost: string): string {
  let top = 0;
  const parts = plates.map(({ name, ink, patches, width, height }) => {
    const shades = new Map<string, string>();
    for (const { x, y, width: wide, height: high, darkness, isLost } of patches) {
      const level = Math.max(1, Math.round(darkness * LEVELS));
      const key = `fill="${isLost ? lost : ink}" fill-opacity="${(level / LEVELS).toFixed(3)}"`;
      const path = `M${round(x)} ${round(y)}h${round(wide)}v${round(high)}h${round(-wide)}z`;
      shades.set(key, (shades.get(key) ?? '') + path);
    }
    const paths = [...shades].map(([fill, d]) => `<path ${fill} d="${d}"/>`).join('');
    const part = `<g transform="translate(0 ${top + GAP})"><text y="-6" font-family="sans-serif" font-size="12">${name}</text>${paths}</g>`;
    top += height + GAP;
    return { part, width };
  });
  const width = Math.max(...parts.map(part => part.width));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}">${parts.map(({ part }) => part).join('')}</svg>`;
}

const round = (x: number) => Number(x.toFixed(2));
