import { useMemo } from 'react';
import type { Config } from '../../../config/config.ts';
import { predictionOf } from '../../../diagnostics/prediction.ts';
import { type Examination, examinationWork, type Spectrum } from '../../../engine/examination/examine.ts';
import { layersOf } from '../../../network/network.ts';
import type { NetworkId } from '../../../store/state.ts';
import { jacobianMeanSquare } from '../../../theory/jacobian.ts';
import { theoryLayer } from '../../../theory/layer.ts';
import { singularValueDensity } from '../../../theory/marchenkoPastur.ts';
import { useAppState } from '../../hooks.ts';
import { useSettled } from '../../useSettled.ts';
import { type Inquiry, useExamination } from '../useExamination.ts';

/** What a person said last of these configs: that their spectra be computed, or be not. */
export interface Order {
  readonly of: readonly (Config | null)[];
  readonly compute: boolean;
}

export interface NetworkSpectrum {
  /** The network that is looked at; null before the first. */
  readonly config: Config | null;
  /** It is computed, or has been. Where that takes long, it has to be asked for. */
  readonly asked: boolean;
  readonly inquiry: Inquiry<Examination & { kind: 'spectrum' }> | null;
  readonly spectrum: Spectrum | null;
  /** Mean field's mean square; null where it says nothing, or is not to be told. */
  readonly meanSquare: number | null;
  /** The density that theory knows of: of one layer of independent weights. */
  readonly density: ((s: number) => number) | undefined;
}

/** What is computed unasked, in multiply-adds: a quarter of a second or so. */
const UNASKED = 3e8;
const DRAG = 200;

/**
 * The spectrum of one network, computed anew a moment after its picture came to rest, unless that is costly; and, where that or a failure or a stop is
 * in the way, when a new `order` says so. `end` 0: up to the last hidden layer; 1: to the logits.
 */
export function useSpectrum(network: NetworkId, end: 0 | 1, sample: number, order: Order): NetworkSpectrum {
  const newest = useAppState(state => state.runs[network].shown);
  const shown = useSettled(newest, DRAG);
  const config = newest === null ? null : (shown?.config ?? null);
  const layer = config ? config.widths.length - 2 + end : 1;
  const last = config ? Math.min(sample, config.batchSize - 1) : 0;
  const examination = useMemo(() => ({ kind: 'spectrum', layer, sample: last }) as const, [layer, last]);
  const cheap = config === null || examinationWork(config, examination) <= UNASKED;
  const asked = order.of.includes(config) ? order.compute && order : cheap;
  const inquiry = useExamination(config, examination, asked);
  const told = useAppState(state => state.experiment.view.theory === 'on');
  const theory = useMemo(() => {
    if (!shown || !told) return { meanSquare: null, density: undefined };
    const { widths } = shown.config;
    const [n, m] = [widths[0]!, widths[layer] ?? 1];
    return { meanSquare: jacobianMeanSquare(predictionOf(shown).slice(0, layer), n, m), density: densityOf(shown.config, layer) };
  }, [shown, layer, told]);
  return { config, asked: asked !== false, inquiry, spectrum: inquiry?.findings ?? null, ...theory };
}

function densityOf(config: Config, layer: number): NetworkSpectrum['density'] {
  const { silence, approximation, fanIn, fanOut, weightVariance } = theoryLayer(layersOf(config)[0]!);
  if (layer !== 1 || silence || approximation || !(weightVariance > 0)) return undefined;
  return s => singularValueDensity(fanIn, fanOut, weightVariance, s);
}
