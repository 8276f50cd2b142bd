/** Measures the register peak for some ten milliseconds: GF/s. */
export type PeakMeter = () => number;

const STEPS = 5e6;
const FLOPS_A_STEP = 96;

export async function createPeakMeter(bytes: BufferSource): Promise<PeakMeter> {
  const { instance } = await WebAssembly.instantiate(bytes, {});
  const multiplyAdd = instance.exports.multiplyAdd as (steps: number) => number;
  multiplyAdd(STEPS);
  return () => {
    const start = performance.now();
    multiplyAdd(STEPS);
    return (STEPS * FLOPS_A_STEP) / (performance.now() - start) / 1e6;
  };
}
