import { singularValues, singularValuesWork } from '../../lib/singularValues.ts';

/** What an entry of a step of the bidiagonalization costs, in multiply-adds of `multiply`. */
const STEP_COST = 4;

/** `singularValues`, yielding work in multiply-adds. */
export function* spectrumOf(matrix: ArrayLike<number>, rows: number, columns: number): Generator<number, Float64Array, void> {
  const steps = singularValues(matrix, rows, columns);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield STEP_COST * step.value;
  }
}

export const spectrumWork = (rows: number, columns: number) => STEP_COST * singularValuesWork(rows, columns);
