import { useMemo } from 'react';
import type { Config } from '../../../config/config.ts';
import { predictionOf } from '../../../diagnostics/prediction.ts';
import { type Examination, examinationWork, type Spectrum } from '../../../engine/examine.ts';
import { layersOf } from '../../../engine/network.ts';
import type { NetworkId } from '../../../store/state.ts';
import { jacobianMeanSquare } from '../../../theory/jacobian.ts';
import { theoryLayer } from '../../../theory/layer.ts';
import { singularValueDensity } from '../../../theory/marchenkoPastur.ts';
import { useAppState } from '../../hooks.ts';
import { useSettled } from '../../useSettled.ts';
import { type Inquiry, useExamination } from '../useExamination.ts';

export interface NetworkSpectrum {
  readonly inquiry: Inquiry<Examination & { kind: 'spectrum' }> | null;
  readonly spectrum: Spectrum | null;
  /** Mean field's mean square; null where it says nothing. */
  readonly meanSquare: number | null;
  /** The density that theory knows of: of one layer of independent weights. */
  readonly density: ((s: number) => number) | undefined;
  /** It takes so long that it has to be asked for. */
  readonly costly: boolean;
}

/** What is computed unasked, in multiply-adds: a quarter of a second or so. */
const UNASKED = 3e8;
const DRAG = 200;

/**
 * The spectrum of one network, computed anew a moment after its picture came to rest, and, where that is costly or has failed, when its config is in
 * a new `asked`. `end` 0: up to the last hidden layer; 1: to the logits.
 */
export function useSpectrum(network: NetworkId, end: 0 | 1, sample: number, asked: readonly (Config | null)[]): NetworkSpectrum {
  const newest = useAppState(state => state.runs[network].shown);
  const shown = useSettled(newest, DRAG);
  const config = newest === null ? null : (shown?.config ?? null);
  const layer = config ? config.widths.length - 2 + end : 1;
  const last = config ? Math.min(sample, config.batchSize - 1) : 0;
  const examination = useMemo(() => ({ kind: 'spectrum', layer, sample: last }) as const, [layer, last]);
  const costly = config !== null && examinationWork(config, examination) > UNASKED;
  const inquiry = useExamination(config, examination, asked.includes(config) ? asked : !costly);
  const theory = useMemo(() => {
    if (!shown) return { meanSquare: null, density: undefined };
    const { widths } = shown.config;
    const [n, m] = [widths[0]!, widths[layer] ?? 1];
    return { meanSquare: jacobianMeanSquare(predictionOf(shown).slice(0, layer), n, m), density: densityOf(shown.config, layer) };
  }, [shown, layer]);
  return { inquiry, spectrum: inquiry?.findings ?? null, costly, ...theory };
}

function densityOf(config: Config, layer: number): NetworkSpectrum['density'] {
  const { silence, approximation, fanIn, fanOut, weightVariance } = theoryLayer(layersOf(config)[0]!);
  if (layer !== 1 || silence || approximation || !(weightVariance > 0)) return undefined;
  return s => singularValueDensity(fanIn, fanOut, weightVariance, s);
}
