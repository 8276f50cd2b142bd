import type { Workload } from './workloads.ts';

/** Something that is timed. */
export interface Part {
  /**
   * `pass`: forward and backward. `sampling`: the weights. `summaries`: of the weights, z, a, ∂L/∂z and ∂L/∂W of every layer.
   * `frame`: all of these. Others are a contestant's own.
   */
  readonly name: string;
  readonly run: () => void;
  /** Of a single product. */
  readonly multiplyAdds?: number;
}

/** A way to compute a workload. Each part does the same work whoever computes it. */
export interface Contestant {
  readonly name: string;
  /** Ready to run: memory is reserved, the inputs are drawn, and a first pass is done. */
  prepare(workload: Workload): Promise<Prepared>;
}

export interface Prepared {
  readonly parts: readonly Part[];
  /** Called before each sample, outside the measured time. */
  readonly enter?: () => Promise<unknown>;
  readonly release?: () => void;
}
