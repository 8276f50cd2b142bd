/** A histogram ready to draw: n densities (share of the tensor per unit of value) between n + 1 rising edges. */
export interface Steps {
  readonly edges: Float64Array;
  readonly densities: Float64Array;
}

export const noSteps: Steps = { edges: new Float64Array(0), densities: new Float64Array(0) };
