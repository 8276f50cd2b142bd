import type { Config } from '../../../config/config.ts';
import { type Column, layerIn } from '../../../diagnostics/table/columns.ts';
import type { NetworkId } from '../../../store/state.ts';
import type { LayerPrediction } from '../../../theory/predict.ts';
import { type Band, band } from './band.ts';
import type { Profile } from './draw.ts';

export type Way = 'signal' | 'gradient';

/** One network's draws so far. */
export interface NetworkDraws {
  readonly id: NetworkId;
  readonly config: Config;
  readonly profiles: readonly Profile[];
  /** The link's own draw, once it is there. */
  readonly own: Profile | undefined;
  /** By layer from the first on; null where theory is not asked for. */
  readonly predictions: readonly LayerPrediction[] | null;
}

/** What a chart shows of a network, column by column. */
export interface Lines {
  readonly id: NetworkId;
  readonly bands: readonly (Band | undefined)[];
  readonly own: readonly (number | undefined)[];
  readonly theory: readonly (number | undefined)[];
}

export function linesOf({ id, config, profiles, own, predictions }: NetworkDraws, way: Way, columns: readonly Column[]): Lines {
  const layers = columns.map(column => layerIn(column, config));
  const at = (profile: Profile | undefined, layer: number | null) => (layer === null ? undefined : profile?.[way][layer]);
  return {
    id,
    bands: layers.map(layer => band(profiles.flatMap(profile => at(profile, layer) ?? []))),
    own: layers.map(layer => at(own, layer)),
    theory: layers.map(layer => predicted(layer === null ? undefined : predictions?.[layer - 1], way)),
  };
}

function predicted(prediction: LayerPrediction | undefined, way: Way): number | undefined {
  return way === 'signal' ? prediction?.forward?.activation?.rms : prediction?.backward?.dPreactivationsRms;
}
