// The command as a person runs it.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configOf, courseOf, runConfig } from '../engine/testing.ts';
import { finish } from '../lib/steps.ts';

const script = fileURLToPath(new URL('./describe.ts', import.meta.url));
const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a folder that is not the project's. */
function command(...words: string[]): Promise<Outcome> {
  return new Promise(resolve => {
    execFile(process.execPath, [tsx, script, ...words], { cwd: tmpdir(), maxBuffer: 2 ** 26 }, (error, out, err) => {
      resolve({ status: error ? Number(error.code) : 0, out, err });
    });
  });
}

test('a bad argument ends with status 2, a sentence and the usage', async () => {
  const { status, out, err } = await command('#', '--npz', '/nowhere/at/all.npz');
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(/^The file \/nowhere\/at\/all\.npz cannot be written: .*\nusage: npm run -s describe -- .*\n$/);
}, 60_000);

test('a link of a trained network is told as it is after its steps', async () => {
  const link = 'net=9-8-7-3&batch=16&init=heNormal&tool=training(adam(0.01),200,5,40)';
  const { out } = await command(link);
  const course = courseOf(configOf(link), { id: 'adam', params: { learningRate: 0.01 } });
  expect(JSON.parse(out).digest).toBe(finish(course.run(40)).digest);
}, 60_000);

describe('a link of two networks', () => {
  let folder = '';
  let outcome: Outcome;
  const link = 'batch=7&net=6-5-4-3&init=formula(normal,2-l)&nonsense=1&vs.act=tanh&vs.loss=meanSquaredError';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'describe-'));
    outcome = await command(
      `https://example.org/page#${link}`,
      '--npz',
      join(folder, 'run.npz'),
      '--csv',
      join(folder, 'run.csv'),
      '--figure',
      join(folder, 'run.svg'),
    );
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true }));
  const json = () => JSON.parse(outcome.out);

  test('is told as JSON and nothing else', () => {
    expect(outcome).toMatchObject({ status: 0, err: '' });
    expect(Object.keys(json())).toEqual(['format', 'link', 'config', 'digest', 'warnings', 'networks']);
    expect(json()).toMatchObject({ format: 'initscope/1', link: `#${link.replace('&nonsense=1', '')}` });
    expect(json().config.A.widths).toEqual([6, 5, 4, 3]);
    expect(json().config.B.activation).toEqual({ id: 'tanh', params: {} });
  });

  test('says in sentences what of the link, and which formulas, were not taken', () => {
    expect(json().warnings).toEqual([
      'nonsense=1: there is no such field, so it was left out.',
      'A: Layer 3: the formula gives a negative number, so its weights are 0.',
      'B: Layer 3: the formula gives a negative number, so its weights are 0.',
    ]);
  });

  test('has every layer with its name, shape, activation and initializer', () => {
    const { A, B } = json().networks;
    const described = (layers: Record<string, unknown>[]) =>
      layers.map(({ name, fanIn, fanOut, activation, initializer }) => [name, fanIn, fanOut, activation, initializer]);
    expect(described(A.layers)).toEqual([
      ['layer1', 6, 5, 'relu', 'formula'],
      ['layer2', 5, 4, 'relu', 'formula'],
      ['layer3', 4, 3, 'softmax', 'formula'],
    ]);
    expect(described(B.layers).map(layer => layer[3])).toEqual(['tanh', 'tanh', 'linear']);
  });

  test('has every quantity with every statistic, and the output no ∂L/∂a', () => {
    const quantities = ['weights', 'biases', 'preactivations', 'activations', 'dPreactivations', 'dActivations', 'dWeights', 'dBiases'];
    const [first, , last] = json().networks.A.layers;
    expect(Object.keys(first).slice(5)).toEqual(quantities);
    expect(Object.keys(last).slice(5)).toEqual(quantities.filter(q => q !== 'dActivations'));
    expect(first.activations.count).toBe(7 * 5);
    expect(Object.keys(first.activations)).toEqual(
      expect.arrayContaining(
        'count mean std rms min max skewness excessKurtosis quantiles zeroFraction saturatedFraction deadUnitCount nanCount infinityCount subnormalCount histogram'.split(
          ' ',
        ),
      ),
    );
    expect(Object.keys(first.weights.quantiles)).toEqual(['0.01', '0.25', '0.5', '0.75', '0.99']);
    expect(Object.keys(first.weights.histogram)).toEqual(['low', 'high', 'counts', 'below', 'above']);
    expect(first.weights.histogram.counts).toHaveLength(64);
  });

  test('has losses, shares and digests, null where there are none', () => {
    const { A, B } = json().networks;
    expect(A.layers[2].weights).toMatchObject({ rms: 0, skewness: null, zeroFraction: 1, saturatedFraction: null });
    expect(A.loss).toBeCloseTo(Math.log(3), 6);
    expect(A.layers[0].activations.deadUnitCount).toBeTypeOf('number');
    expect(A.layers[0].activations.saturatedFraction).toBe(null);
    expect(B.layers[0].activations.saturatedFraction).toBeTypeOf('number');
    expect(json().digest).toMatch(/^[0-9a-f]{16}$/);
    expect(json().digest).not.toBe(A.digest);
  });

  test('leaves the same statistics in a .csv file, a row a tensor', async () => {
    const rows = (await readFile(join(folder, 'run.csv'), 'utf8')).trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(2 * (1 + 8 + 8 + 7));
    expect(rows.at(-1)!.split(',').at(-1)).toBe(json().networks.B.layers[2].dBiases.digest);
  });

  test('leaves the picture in an .svg file, with the address that was given', async () => {
    const svg = await readFile(join(folder, 'run.svg'), 'utf8');
    expect(svg).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain(`>https://example.org/page${json().link.replaceAll('&', '&amp;')}<`);
    expect(svg).toContain(`digest ${json().digest}<`);
  });

  test('leaves every tensor in an .npz file, weights as (fanIn, fanOut)', async () => {
    const files = unzipSync(new Uint8Array(await readFile(join(folder, 'run.npz'))));
    const shape = (key: string) => /'shape': (\(.*?\))/.exec(Buffer.from(files[`${key}.npy`]!).toString('latin1'))?.[1];
    const keys = Object.keys(files).map(name => name.replace('.npy', ''));
    const layer = ['weights', 'biases', 'preactivations', 'activations', 'dPreactivations', 'dWeights', 'dBiases'];
    const all = (n: number) => [...layer, ...(n < 3 ? ['dActivations'] : [])].map(quantity => `layer${n}/${quantity}`);
    const ofNetwork = (name: string, targets: string) => ['inputs', targets, ...[1, 2, 3].flatMap(all)].map(key => `${name}/${key}`);
    expect(keys.toSorted()).toEqual([...ofNetwork('A', 'labels'), ...ofNetwork('B', 'targets')].toSorted());
    expect(shape('A/inputs')).toBe('(7, 6)');
    expect(shape('A/labels')).toBe('(7,)');
    expect(shape('B/targets')).toBe('(7, 3)');
    expect(shape('A/layer1/weights')).toBe('(6, 5)');
    expect(shape('A/layer1/dActivations')).toBe('(7, 5)');
    expect(shape('A/layer2/dWeights')).toBe('(5, 4)');
    expect(shape('A/layer3/dBiases')).toBe('(3,)');
    expect(shape('A/layer3/activations')).toBe('(7, 3)');
  });
});

test('numbers that JSON does not know are words, and the digest is that of the same run anywhere', async () => {
  const link = 'data=digits&net=64-50x60-10&init=uniform(0,10)&batch=4';
  const json = JSON.parse((await command(link)).out);
  expect(json.networks.A.loss).toBe('NaN');
  expect(json.networks.A.layers[59].preactivations).toMatchObject({ mean: null, nanCount: 0, infinityCount: 200 });
  expect(json.digest).toBe(runConfig(configOf(link)).digest);
}, 60_000);
