/**
 * Elementary functions in float64. On the numeric path this is the kernels' implementation, whose bits are specified;
 * `Math`, whose bits differ between browsers, serves for what is only drawn.
 */
export interface Elementary {
  exp(x: number): number;
  log(x: number): number;
  pow(x: number, y: number): number;
  sin(x: number): number;
  cos(x: number): number;
  tanh(x: number): number;
}
