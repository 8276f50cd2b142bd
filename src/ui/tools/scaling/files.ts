import { lossAt, type TrainingResult } from '../training/curve.ts';
import { type Probe, RATE_STEPS } from './plans.ts';
import type { Check } from './ways.ts';

/** What is over so far, as CSV (RFC 4180): of coordinates a line for each training, step and layer, of rates a line for each training. */
export function toCsv(
  check: Check,
  names: readonly string[],
  probes: readonly Probe[],
  results: readonly (TrainingResult | undefined)[],
): string {
  const size = check === 'width' ? 'width' : 'depth';
  const head = check === 'rate' ? ['way', size, 'rate', 'seed', 'loss'] : ['way', size, 'rate', 'seed', 'step', 'layer', 'mean_abs_z'];
  const lines = probes.flatMap((probe, i) => {
    const result = results[i];
    if (result?.kind !== 'curve' || result.share !== undefined) return [];
    const first = [quoted(names[probe.way]!), probe.size, probe.rate, probe.plan.config.seed];
    if (check === 'rate') return [[...first, lossAt(result, RATE_STEPS)]];
    return (result.coordinates ?? []).flatMap((means, step) => means.map((mean, layer) => [...first, step, layer + 1, mean]));
  });
  return [head, ...lines].map(cells => `${cells.join(',')}\r\n`).join('');
}

const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
