import type { NumberParam } from '../lib/params.ts';
import type { PointsDataset } from './dataset.ts';

/** The std of the normal noise on each coordinate. */
const noise = (initial: number): NumberParam => ({ kind: 'number', id: 'noise', default: initial, min: 0, max: 2 });

/** Four clusters at (±1, ±1): label 1 where the signs differ. No line parts them. Minsky & Papert 1969. */
export const xor: PointsDataset = {
  kind: 'points',
  id: 'xor',
  params: [noise(0.2)],
  width: 2,
  classes: 2,
  point(label, u) {
    const first = u < 0.5 ? -1 : 1;
    return [first, label === 0 ? first : -first];
  },
};

/** Two half circles that reach into each other, as scikit-learn's `make_moons`. */
export const moons: PointsDataset = {
  kind: 'points',
  id: 'moons',
  params: [noise(0.1)],
  width: 2,
  classes: 2,
  point(label, u, { cos, sin }) {
    const [x, y] = [cos(Math.PI * u), sin(Math.PI * u)];
    return label === 0 ? [x, y] : [1 - x, 0.5 - y];
  },
};

/** A circle of radius 1 and, within it, one of ½, as scikit-learn's `make_circles(factor=0.5)`. */
export const circles: PointsDataset = {
  kind: 'points',
  id: 'circles',
  params: [noise(0.1)],
  width: 2,
  classes: 2,
  point(label, u, { cos, sin }) {
    const radius = label === 0 ? 1 : 0.5;
    return [radius * cos(2 * Math.PI * u), radius * sin(2 * Math.PI * u)];
  },
};

/** Turns of each spiral, as in TensorFlow Playground. */
const TURNS = 1.75;

/** Two spirals around each other, of radius up to 1. Lang & Witbrock 1988. */
export const spirals: PointsDataset = {
  kind: 'points',
  id: 'spirals',
  params: [noise(0.02)],
  width: 2,
  classes: 2,
  point(label, u, { cos, sin }) {
    const angle = Math.PI * (2 * TURNS * u + label);
    return [u * sin(angle), u * cos(angle)];
  },
};

/** One input, uniform on ±π, for a function of it to be fitted. */
export const line: PointsDataset = {
  kind: 'points',
  id: 'line',
  params: [],
  width: 1,
  classes: 0,
  targets: 'function(sin(x))',
  point: (_, u) => [Math.PI * (2 * u - 1)],
};
