import type { DepthKind } from '../../diagnostics/table/depthSeries.ts';
import type { Detail } from '../../diagnostics/verdict.ts';
import type { Quantity } from '../../summary/summary.ts';

/** What of the table a finding speaks of. */
interface Evidence {
  readonly quantities: readonly Quantity[];
  readonly chart: DepthKind | null;
  /** From this column on; 1 where it speaks of all layers. */
  readonly from: number;
  /** It speaks of this one alone. */
  readonly isSingle: boolean;
}

const signal: readonly Quantity[] = ['preactivations', 'normalized', 'stream', 'activations', 'outputs'];
const gradient: readonly Quantity[] = ['dPreactivations', 'dNormalized', 'dStream', 'dActivations', 'dOutputs', 'dWeights'];
/** By the finding's id; every other one speaks of the signal. */
const rows: Readonly<Record<string, readonly Quantity[]>> = {
  symmetric: ['weights'],
  weightsMean: ['weights', 'preactivations'],
  inputsLarge: ['activations'],
  inputsSmall: ['activations'],
  noInput: ['activations'],
  deadUnits: ['activations'],
  saturated: ['activations'],
  largeLogits: ['preactivations'],
  noGradient: gradient,
  flatWeightGradient: ['dWeights'],
  gradientVanishes: gradient,
  gradientExplodes: gradient,
  gradientShrinks: gradient,
  gradientGrows: gradient,
  batchNormGradient: gradient,
  hiddenScale: ['weights', 'dWeights'],
};
const ofInput = ['noInput', 'inputsLarge', 'inputsSmall'];
const ofOneLayer = ['symmetric', 'blocked', 'saturated', 'hiddenScale'];
const fromLayer = ['silent', 'overflow', 'batchOfOne'];

function evidenceOf(id: string, detail: Detail, columnCount: number): Evidence {
  const quantities = id === 'overflow' && detail.direction === 'backward' ? gradient : (rows[id] ?? signal);
  const isSingle = ofInput.includes(id) || ofOneLayer.includes(id) || id === 'largeLogits';
  const layer = ofOneLayer.includes(id) || fromLayer.includes(id) ? Number(detail.layer) : 1;
  const from = ofInput.includes(id) ? 0 : id === 'largeLogits' ? columnCount - 1 : layer;
  return {
    quantities,
    isSingle,
    from,
    chart:
      id === 'symmetric' || id === 'hiddenScale' ? null : quantities === gradient || id === 'flatWeightGradient' ? 'gradient' : 'signal',
  };
}

/** Lights the cells and the depth chart that a finding speaks of; all else stands back until `dimNothing`. */
export function lightEvidence(id: string, detail: Detail): void {
  const table = document.querySelector<HTMLTableElement>('table.network');
  if (!table) return;
  const columnCount = table.querySelectorAll('.heads th').length;
  const { quantities, chart, from, isSingle } = evidenceOf(id, detail, columnCount);
  table.dataset.lit = id;
  for (const cell of table.querySelectorAll<HTMLElement>('td[data-quantity]')) {
    const column = Number(cell.dataset.column);
    const isMeant = quantities.includes(cell.dataset.quantity as Quantity) && (isSingle ? column === from : column >= from);
    cell.toggleAttribute('data-light', isMeant);
  }
  for (const row of table.querySelectorAll<HTMLElement>('.depth-row')) row.toggleAttribute('data-light', row.dataset.kind === chart);
}

export function dimNothing(): void {
  delete document.querySelector<HTMLElement>('table.network')?.dataset.lit;
}
