/** The words of the sweeps: many variants of network A, each really run. */
export const sweep = {
  map: 'map',
  maps: { choice: 'initializer × activation', scale: 'gain × depth', norm: 'norm × blocks', branch: 'branch × depth' },
  measure: 'colour',
  measures: { signal: 'signal', gradient: 'gradient' },
  what: {
    choice: (batch: number) =>
      `Each square is a real run of A with another initializer and activation, as they are by default (batch ${batch}). Constant weights and formulas are left out unless they are A’s.`,
    scale: (initializer: string, width: number, batch: number) =>
      `Each square is a real run of A with its weights (${initializer}) times a gain, at another depth, every hidden layer ${width} wide (batch ${batch}).`,
    norm: (batch: number) => `Each square is a real run of A with another norm and another arrangement of blocks (batch ${batch}).`,
    even: (hidden: number, width: number) => `Hidden layers: ${hidden} of ${width}.`,
    branch: (batch: number) =>
      `Each square is a real run of A in blocks with skip connections, whose branches are multiplied by a scale, at another depth (batch ${batch}). L is the number of blocks; where A has none, the blocks are pre-norm.`,
    noScale: (initializer: string) => `${initializer} fits its own scale: there is no gain to change.`,
  },
  progress: {
    label: 'runs done',
    running: (done: number, all: number) => `${done} of ${all} ${all === 1 ? 'run' : 'runs'}`,
    done: (all: number) => `${all} ${all === 1 ? 'run' : 'runs'}`,
    button: { running: 'Stop', stopped: 'Go on', failed: 'Try again' },
  },
  gain: (value: string) => `×${value}`,
  gainLabel: (value: string) => `gain ${value}`,
  branchLabel: (scale: string) => `branch × ${scale}`,
  depthLabel: (depth: number) => `${depth} hidden`,
  axes: { gain: 'gain', branch: 'branch', depth: 'hidden layers' },
  grid: (map: string, measure: string) => `Map ${map}, coloured by ${measure}`,
  hint: 'Arrow keys walk, Enter or a click loads a square as B.',
  legend: {
    signal: 'rms a (or of the stream) of the last hidden layer : rms of the input',
    gradient: 'rms ∂L/∂z (or of the stream’s) of the first hidden layer : of the last',
    zero: 'exactly 0',
    overflow: 'not finite',
    failure: 'could not run',
    isA: 'network A',
    isB: 'network B',
  },
  of: { signal: 'signal', gradient: 'gradient' },
  times: (factor: string) => `×${factor}`,
  ratio: {
    zero: 'exactly 0',
    overflow: 'not finite',
    undefined: 'from nothing',
    pending: 'not run yet',
  },
  failure: {
    memory: 'does not fit into memory',
    data: 'the data set could not be loaded',
    late: 'something that it needs did not come within 15 seconds',
    other: 'the computation failed',
  },
  ranking: {
    heading: 'Best for this network',
    among: 'among',
    own: (name: string) => `with ${name}`,
    any: 'any activation',
    anyArrangement: 'any blocks',
    ownDepth: (depth: number) => `${depth} hidden layers, as A has`,
    criterion:
      'Smallest sum of two distances, in powers of ten: how far the signal has moved from 1 at the last hidden layer, and how far the gradient has at the first. 0 is best; one draw each, so small differences are chance.',
    soFar: 'so far',
    none: 'Nothing carries both.',
    noneYet: 'Nothing yet that carries both.',
    load: (name: string) => `Load ${name} as B`,
  },
  loaded: (name: string) => `B is now ${name}.`,
  pair: (row: string, column: string) => `${row} · ${column}`,
};

export type Sweep = typeof sweep;
