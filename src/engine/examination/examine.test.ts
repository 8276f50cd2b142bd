import { describe, expect, test, vi } from 'vitest';
import { activations } from '../../activations/all.ts';
import { finish } from '../../lib/steps.ts';
import { singularValueEdges } from '../../theory/marchenkoPastur.ts';
import { configOf, machine, seeded, tensorsOf } from '../testing.ts';
import { meanCosine } from './correlation.ts';
import { type Examination, examinationWork, examine, type Findings } from './examine.ts';
import { forwardOnly, preactivationsOf } from './forwardOnly.ts';
import { examineLayers } from './health.ts';

function examined<E extends Examination>(link: string, examination: E): Findings<E> {
  const config = configOf(link);
  return finish(examine(machine, config, seeded(config), examination)) as Findings<E>;
}

/** Without the gradient check. */
function health(link: string) {
  const config = configOf(link);
  return finish(examineLayers(finish(forwardOnly(machine, config, seeded(config)))));
}
const spectrum = (link: string, layer: number, sample = 0) => examined(link, { kind: 'spectrum', layer, sample }).values;

const median = (values: Float64Array) => (values[Math.floor((values.length - 1) / 2)]! + values[Math.ceil((values.length - 1) / 2)]!) / 2;
function squareVariance(values: Float64Array): number {
  const mean = values.reduce((sum, s) => sum + s * s, 0) / values.length;
  return values.reduce((sum, s) => sum + (s * s - mean) ** 2, 0) / values.length;
}

describe('the input–output Jacobian', () => {
  test('of an orthogonal linear network 50 layers deep has singular values 1', () => {
    const values = spectrum('net=60-60x50-10&act=linear&init=orthogonal&batch=1', 50);
    expect(values).toHaveLength(60);
    for (const value of values) expect(Math.abs(value - 1)).toBeLessThan(1e-5);
  });

  test('of one Gaussian layer fills the range of Marchenko and Pastur', () => {
    const values = spectrum('net=400-100-10&act=linear&init=lecunNormal&batch=1', 1);
    // (1 ± √(100/400)); the extremes lie within a few n^(−2/3) of the edges (Tracy–Widom).
    const [low, high] = singularValueEdges(400, 100, 1 / 400);
    expect([low, high]).toEqual([0.5, 1.5]);
    expect(Math.abs(values[0]! - high)).toBeLessThan(0.05);
    expect(Math.abs(values.at(-1)! - low)).toBeLessThan(0.05);
  });

  // numerics.md's experiment; the tolerances are three standard deviations over draws (NumPy, width 200).
  test.each([
    [1, 1, 0.065, 0.8, 0.03],
    [10, 10, 4.7, 0.035, 0.2],
    [50, 50, 48, 2.5e-8, 0.4],
  ])(
    'of %i Gaussian linear layers of 200: var(s²) ≈ %d ± %d, median s ≈ %d × (1 ± %d)',
    (layer, variance, spread, middle, ratio) => {
      const values = spectrum(`net=200-200x${layer}-10&act=linear&init=lecunNormal&batch=1&seed=3`, layer);
      expect(Math.abs(squareVariance(values) - variance)).toBeLessThan(spread);
      expect(Math.abs(median(values) / middle - 1)).toBeLessThan(ratio);
    },
    60_000,
  );

  test.each([1, 2, 3])('up to layer %i is the central difference of z, for the sample that is asked', layer => {
    const link = (scale: number) => `net=1-5-4-3&batch=6&act=tanh&bias=normal(0,0.5)&scale=${scale}`;
    const [below, at, above] = [0.999, 1, 1.001].map(scale => tensorsOf(link(scale)));
    const width = [5, 4, 3][layer - 1]!;
    const sample = 4;
    const x = at!.get('0/activations')![sample]!;
    const slopes = Array.from({ length: width }, (_, j) => {
      const z = (tensors: typeof at) => tensors!.get(`${layer}/preactivations`)![sample * width + j]!;
      return (z(above) - z(below)) / (0.002 * x);
    });
    // One input: the only singular value is the length of the derivative.
    const [value] = spectrum(link(1), layer, sample);
    expect(value! / Math.hypot(...slopes)).toBeCloseTo(1, 3);
  });

  test('of a network that explodes is not finite, and says so with NaN', () => {
    expect(spectrum('net=20-20x40-10&init=normal(0,100)&batch=2&act=relu', 40).every(Number.isNaN)).toBe(true);
  });
});

describe('the correlation of two inputs', () => {
  // numerics.md, arccosine kernel. Layer l + 1 comes after l rectifiers. The tolerances are three standard deviations over draws (NumPy, width 512).
  test('grows through He rectifiers as the arccosine kernel says', () => {
    const config = configOf('net=512-512x30-10&act=relu&init=heNormal&batch=64');
    const pass = finish(forwardOnly(machine, config, seeded(config)));
    const expected = { 0: [0, 0.005], 1: [0, 0.005], 2: [0.318, 0.045], 3: [0.494, 0.045], 6: [0.736, 0.072], 11: [0.872, 0.027] };
    for (const [layer, [value, spread]] of Object.entries(expected)) {
      const correlation = meanCosine(preactivationsOf(pass, Number(layer)), 512);
      expect(Math.abs(correlation - value!), `layer ${layer}`).toBeLessThan(spread!);
    }
    expect(Math.abs(meanCosine(preactivationsOf(pass, 31), 10) - 0.972)).toBeLessThan(0.06);
  });

  test('is the mean over pairs of different samples', () => {
    const link = 'net=5-7-3&batch=4&act=tanh&bias=normal(0,0.5)';
    const z = tensorsOf(link).get('1/preactivations')!;
    const rows = [0, 1, 2, 3].map(i => Array.from(z.subarray(7 * i, 7 * i + 7)));
    const dot = (x: number[], y: number[]) => x.reduce((sum, v, i) => sum + v * y[i]!, 0);
    const cosines = rows.flatMap((x, i) => rows.flatMap((y, j) => (i < j ? [dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y))] : [])));
    expect(cosines).toHaveLength(6);
    expect(health(link).layers[0]!.correlation).toBeCloseTo(cosines.reduce((sum, c) => sum + c, 0) / 6, 12);
  });

  test('is unknown for one sample and for nothing but zeros', () => {
    expect(health('net=5-7-3&batch=1').layers[0]!.correlation).toBeNaN();
    expect(health('net=5-7-3&batch=4&init=zeros').layers[0]!.correlation).toBeNaN();
  });
});

describe('symmetry', () => {
  test('of two units that are alike is 1, though there is but one pair', () => {
    expect(health('net=9-2-3&batch=2&init=constant(0.3)').layers[0]!.symmetry).toBeCloseTo(1, 6);
  });

  test('is 1 where all units have the same weights', () => {
    for (const init of ['zeros', 'ones', 'constant(-0.3)']) {
      for (const { symmetry } of health(`net=9-7-5-3&batch=2&init=${init}`).layers) expect(symmetry, init).toBeCloseTo(1, 6);
    }
  });

  test('is 0 for orthogonal units, and below 1 for random ones', () => {
    expect(health('net=9-7-5-3&batch=2&init=orthogonal').layers[0]!.symmetry).toBeLessThan(1e-6);
    const { symmetry } = health('net=200-50-3&batch=2&init=heNormal').layers[0]!;
    // The largest of 1225 cosines of std 1/√200: 0.0707·√(2·ln 1225) ≈ 0.27.
    expect(symmetry).toBeGreaterThan(0.19);
    expect(symmetry).toBeLessThan(0.36);
  });

  test('means nothing of one unit', () => {
    expect(health('net=9-1-3&batch=2').layers[0]!.symmetry).toBeNaN();
  });
});

describe('rank', () => {
  test('is full and the condition 1 for orthogonal weights and their products', () => {
    const { layers } = health('net=30-30x3-30&batch=2&init=orthogonal');
    for (const { weights, product } of layers) {
      expect(weights.effective).toBeCloseTo(30, 3);
      expect(product.effective).toBeCloseTo(30, 3);
      expect(product.condition).toBeCloseTo(1, 4);
    }
  });

  test('is 1 for constant weights, whose condition float64 cannot resolve', () => {
    const { weights } = health('net=9-7-5&batch=2&init=ones').layers[0]!;
    expect(weights.effective).toBeCloseTo(1, 6);
    expect(weights).toMatchObject({ full: 7, beyond: true, condition: 2 ** 52 / 9 });
  });

  test('collapses in a product of Gaussian layers', () => {
    const { layers } = health('net=40-40x20-40&batch=2&init=lecunNormal');
    expect(layers[0]!.product.effective).toBeGreaterThan(28);
    expect(layers[20]!.product.effective).toBeLessThan(9);
    expect(layers[20]!.weights.effective).toBeGreaterThan(28);
  });

  test('does not mind weights near the ends of float32', () => {
    const scaled = (std: string) => health(`net=12-12x12-12&batch=2&init=formula(normal,${std})`).layers[12]!.product;
    expect(scaled('1e30').effective).toBeCloseTo(scaled('1').effective, 4);
    expect(scaled('1e-30').condition / scaled('1').condition).toBeCloseTo(1, 2);
  });
});

test.each([
  '',
  'loss=meanSquaredError&act=tanh',
  'loss=unitGradient&act=gelu',
  'init=normal(0,1)&net=100-100x10-10&act=sine',
  'net=100-100x30-10', // whose signal vanishes
  'net=100-100x60-10&init=pytorchLinear&bias=zeros',
  'net=100-100x30-10&init=normal(0,3)', // and explodes
  'net=100-100x30-10&act=tanh&init=normal(0,0.01)&bias=normal(0,0.1)',
  'net=100-100x64-10&act=sigmoid',
  'init=zeros&loss=unitGradient', // whose loss is 0
  'init=identity', // whose z are 0 from layer 2 on, on ReLU's kink, wherever they are not positive
  'act=relu6&init=identity(10)',
  'act=hardTanh&init=identity',
  'act=leakyRelu&init.2=zeros',
  'scale=0',
])('gradients of a small replica are central differences: %s', link => {
  const { gradients } = examined(link, { kind: 'health' });
  expect(gradients.widths.every(width => width <= 8)).toBe(true);
  expect(gradients.error).toBeLessThan(1e-7);
  // Chaos multiplies float32's rounding errors as it does any other difference.
  expect(gradients.kernelError).toBeLessThan(link.includes('sine') ? 1e-2 : 1e-5);
});

test.each(['net=100-64x20-10&act=sine(1)&init=normal(0,1)', 'net=100-64x6-10&act=sine(30)&init=heNormal'])(
  'in chaos, what can be told of the gradients is right: %s',
  link => expect(examined(link, { kind: 'health' }).gradients.error).toBeLessThan(1e-7),
);

test.each(['tanh', 'relu'])('a wrong derivative of %s is found', id => {
  const activation = activations.get(id);
  const right = activation.phi({});
  const phi = vi.spyOn(activation, 'phi').mockReturnValue({ ...right, derivative: z => 1.001 * right.derivative(z) });
  expect(examined(`act=${id}`, { kind: 'health' }).gradients.error).toBeGreaterThan(1e-5);
  phi.mockRestore();
});

test.each<Examination>([{ kind: 'health' }, { kind: 'spectrum', layer: 3, sample: 1 }])(
  'the work is told beforehand: $kind',
  examination => {
    const config = configOf('net=64-48x4-10&batch=32&data=digits');
    let worked = 0;
    for (const work of examine(machine, config, seeded(config), examination)) worked += work;
    expect(worked / examinationWork(config, examination)).toBeCloseTo(1, 1);
  },
);
