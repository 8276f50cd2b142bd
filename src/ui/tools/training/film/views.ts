import type { LayerSummary } from '../../../../engine/passes/run.ts';
import { type Quantity, rmsOfAll } from '../../../../summary/summary.ts';

/** A number of a layer, to be seen by layer and step. */
export interface MapView {
  readonly kind: 'map';
  /** On a log scale; else a share from 0 to 1. */
  readonly isLog: boolean;
  /** `update`: std(update)/std(W) of the step that led there. */
  value(layer: LayerSummary, update?: number): number | undefined;
  /** What is usual, on a log scale, and the bounds beyond which a number is marked. */
  readonly guide?: { readonly value: number; readonly low: number; readonly high: number };
}

/** The values of a tensor by magnitude, layer by layer, over the steps. */
export interface StripView {
  readonly kind: 'strips';
  readonly quantity: Quantity;
}

const rmsOf = (quantity: Quantity): MapView => ({
  kind: 'map',
  isLog: true,
  value: layer => layer[quantity] && rmsOfAll(layer[quantity]),
});

const shareOf = (count: 'saturatedCount' | 'zeroCount'): MapView => ({
  kind: 'map',
  isLog: false,
  value: ({ activations }) => (activations && activations[count] !== null ? activations[count] / activations.count : undefined),
});

const strips = (quantity: Quantity): StripView => ({ kind: 'strips', quantity });

/** What a film can show, by its id in the link. */
export const filmViews: Readonly<Record<string, MapView | StripView>> = {
  weights: rmsOf('weights'),
  signal: rmsOf('activations'),
  gradient: rmsOf('dPreactivations'),
  weightGradient: rmsOf('dWeights'),
  update: { kind: 'map', isLog: true, value: (_, update) => update, guide: { value: 1e-3, low: 1e-4, high: 1e-2 } },
  saturation: shareOf('saturatedCount'),
  zeros: shareOf('zeroCount'),
  dead: {
    kind: 'map',
    isLog: false,
    value({ activations, biases }) {
      return activations && biases && activations.deadUnitCount !== null ? activations.deadUnitCount / biases.count : undefined;
    },
  },
  weightStrips: strips('weights'),
  preactivationStrips: strips('preactivations'),
  activationStrips: strips('activations'),
  gradientStrips: strips('dPreactivations'),
  weightGradientStrips: strips('dWeights'),
};
