import { outputActivations } from '../../activations/outputs.ts';
import { formatSpec, parseSpec } from '../../config/spec.ts';
import { losses } from '../../losses/all.ts';
import type { NetworkReading } from './reading.ts';

/** Fields for a network's end: the loss that the text names, else one that its outputs are usually met with, and the output's activation where the loss takes any. */
export function headFields({ loss, output, layers, widths, met }: NetworkReading): string[] {
  const inside = layers.at(-1)!.activation;
  const last = inside && inside.id !== 'linear' ? inside : met;
  const own =
    output === 'sigmoid'
      ? 'sigmoid'
      : last && last.id !== 'linear' && outputActivations.find(last.id)
        ? formatSpec(last, outputActivations)
        : null;
  const said = loss ?? usualLoss(own, output, widths.at(-1)!);
  const { outputActivation } = losses.get(parseSpec(said, losses).id);
  return [...(said === 'softmaxCrossEntropy' ? [] : [`loss=${said}`]), ...(own && outputActivation === 'chosen' ? [`out=${own}`] : [])];
}

function usualLoss(own: string | null, output: NetworkReading['output'], outputs: number | null): string {
  if (output === 'sigmoid') return 'binaryCrossEntropy';
  if (own !== null || (outputs === 1 && output === 'none')) return 'meanSquaredError';
  return 'softmaxCrossEntropy';
}
