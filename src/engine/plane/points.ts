import { takesTargets } from '../../network/output.ts';
import type { Pass } from '../passes/pass.ts';
import { type BatchPlaces, fillBatch } from '../sources/batch.ts';
import { hasOthers } from '../sources/source.ts';
import type { Points } from './plane.ts';

/** More points than these hide what they lie on. */
const MOST = 512;

/** The first samples of a batch that lies there. */
export function pointsOf({ arena, config }: Pass, places: BatchPlaces): Points {
  const { batchSize, widths } = config;
  const rows = Math.min(MOST, batchSize);
  return {
    inputs: arena.floats(places.inputs, rows * widths[0]!).slice(),
    labels: arena.words(places.labels, rows).slice(),
    targets: takesTargets(config) ? arena.floats(places.targets, rows * widths.at(-1)!).slice() : new Float32Array(),
  };
}

const known = new WeakMap<object, Points>();

/** The batch by which a trained network is judged, where it is another than that of the training: drawn once for the places of a run. */
export function heldOutPoints(pass: Pass): Points | null {
  const { arena, config, places } = pass;
  if (!hasOthers(config)) return null;
  const before = known.get(places);
  if (before) return copyOf(before);
  const own: BatchPlaces = {
    inputs: arena.reserve(4 * config.batchSize * config.widths[0]!),
    labels: arena.reserve(4 * config.batchSize),
    targets: arena.reserve(4 * config.batchSize * config.widths.at(-1)!),
  };
  fillBatch(pass, config, null, own, 'heldOut/');
  const points = pointsOf(pass, own);
  known.set(places, points);
  return copyOf(points);
}

/** What is handed out is transferred, and then no longer here. */
const copyOf = ({ inputs, labels, targets }: Points): Points => ({
  inputs: inputs.slice(),
  labels: labels.slice(),
  targets: targets.slice(),
});
