import type { Shown } from '../../engine/workers/run/client.ts';
import type { Quantity } from '../../summary/summary.ts';
import { type Density, densityOf } from '../densities.ts';
import { predictionOf } from '../prediction.ts';
import { type Column, layerIn } from './columns.ts';

/** The density that theory expects of a cell, where it expects one. */
export function theoryIn(column: Column, quantity: Quantity, shown: Shown | null): Density | undefined {
  const layer = shown && layerIn(column, shown.config);
  return shown && !shown.after && layer ? densityOf(shown.config, predictionOf(shown), layer, quantity) : undefined;
}

/** The root mean square that theory expects, of the quantities of the depth charts; undefined where it says nothing. */
export function theoryRmsIn(column: Column, quantity: Quantity, shown: Shown | null): number | undefined {
  const layer = shown && layerIn(column, shown.config);
  if (!shown || shown.after || layer === null) return undefined;
  if (layer === 0) return quantity === 'activations' ? shown.result.inputs.rms : undefined;
  const { forward, backward } = predictionOf(shown)[layer! - 1]!;
  switch (quantity) {
    case 'preactivations':
      return forward?.rms;
    case 'activations':
      return forward?.activation?.rms;
    case 'dPreactivations':
      return backward?.dPreactivationsRms;
    case 'dWeights':
      return backward?.dWeightsRms;
    case 'dBiases':
      return backward?.dBiasesRms;
    case 'normalized':
      return forward?.normalizedRms ?? undefined;
    case 'stream':
      return forward?.streamRms ?? undefined;
    case 'outputs':
      return forward?.outputsRms ?? undefined;
    case 'dNormalized':
      return backward?.dNormalizedRms ?? undefined;
    case 'dStream':
      return backward?.dStreamRms ?? undefined;
    case 'dActivations':
      return backward?.dActivationsRms ?? undefined;
    case 'dOutputs':
      return backward?.dOutputsRms ?? undefined;
    default:
      return undefined;
  }
}
