import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { activations } from '../activations/all.ts';
import { decode } from '../config/link.ts';
import { type Machine, startMachine } from '../engine/machine/machine.ts';
import { run } from '../engine/passes/run.ts';
import { seededSource } from '../engine/sources/source.ts';
import { finish } from '../lib/steps.ts';
import { layersOf } from '../network/network.ts';
import { theoryLayer } from './layer.ts';
import { predict } from './predict.ts';
import { spread } from './spread.ts';

const SEEDS = 8;
const HIDDEN = 10;

/** Every VarianceScaling initializer, every mode and distribution; the first layer (512 × 1024) and the output tell the modes apart. */
const initializers = [
  'varianceScaling(1,fanOut,uniform)',
  'heNormal',
  'lecunUniform',
  'glorotNormal',
  'heUniform',
  'lecunNormal',
  'glorotUniform',
  'varianceScaling(2,fanAvg,truncatedNormal)',
  'heNormal(fanIn,0.5,yes)',
  'glorotNormal(1.2,yes)',
  'varianceScaling(1,fanGeoAvg,normal)',
];

/** Every activation; the layers of a network take turns. */
const mixtures = [
  ['relu', 'tanh', 'softplus', 'sine'],
  ['leakyRelu(0.2)', 'sigmoid', 'elu', 'softsign'],
  ['selu', 'hardTanh', 'geluTanh', 'linear'],
  ['relu6', 'gelu', 'hardSigmoid', 'silu', 'mish'],
].map(mixture => ({ mixture, names: mixture.join(', ') }));

/** Eight runs take seven seconds, and more on a machine that is busy. */
const PATIENCE = { timeout: 300_000 };

let machine: Machine;
beforeAll(async () => {
  machine = await startMachine(await readFile(new URL('../kernels/kernels.wasm', import.meta.url)));
});

/** Measured over predicted mean squares of z and δ, less 1, averaged over the seeds, in standard errors: those of the finite width. */
function deviations(fragment: string): { readonly z: readonly number[]; readonly delta: readonly number[] } {
  const { experiment, warnings } = decode(`#net=512-1024x${HIDDEN}-100&batch=256&loss=unitGradient&${fragment}`);
  expect(warnings).toEqual([]);
  const layers = layersOf(experiment.a).map(theoryLayer);
  const { batchSize } = experiment.a;
  const z = layers.map(() => 0);
  const delta = layers.map(() => 0);
  let spreads: ReturnType<typeof spread> = null;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const config = { ...experiment.a, seed: String(seed) };
    const result = finish(run(machine, config, seededSource(machine, config, null)));
    const output = { rms: result.layers.at(-1)!.dPreactivations!.rms, correlation: 0 };
    const predictions = predict({ inputs: { meanSquare: result.inputs.rms ** 2, correlation: 0 }, layers, output, batchSize });
    spreads ??= spread(layers, predictions, batchSize);
    result.layers.forEach(({ preactivations, dPreactivations }, l) => {
      const { forward, backward } = predictions[l]!;
      z[l]! += ((preactivations!.rms / forward!.rms) ** 2 - 1) / SEEDS;
      delta[l]! += ((dPreactivations!.rms / backward!.dPreactivationsRms) ** 2 - 1) / SEEDS;
    });
  }
  return {
    z: z.map((deviation, l) => deviation / Math.sqrt(spreads![l]!.preactivations / SEEDS)),
    delta: delta.slice(0, HIDDEN).map((deviation, l) => deviation / Math.sqrt(spreads![l]!.dPreactivations / SEEDS)),
  };
}

function expectWithinThreeStandardErrors(fragment: string): void {
  const { z, delta } = deviations(fragment);
  for (const [l, deviation] of z.entries()) expect(Math.abs(deviation), `z of layer ${l + 1}`).toBeLessThan(3);
  for (const [l, deviation] of delta.entries()) expect(Math.abs(deviation), `δ of layer ${l + 1}`).toBeLessThan(3);
}

test('the mixtures hold every activation', () => {
  const ids = new Set(mixtures.flatMap(({ mixture }) => mixture).map(text => text.split('(')[0]));
  expect(activations.all.map(({ id }) => id).filter(id => !ids.has(id))).toEqual([]);
});

test('He-ReLU, ten layers of 1024: z and δ are as wide as predicted', PATIENCE, () => {
  expectWithinThreeStandardErrors('act=relu&init=heNormal');
});

test.each(mixtures)('$names under all initializers: z and δ are as wide as predicted', PATIENCE, ({ mixture }) => {
  const own = Array.from({ length: HIDDEN }, (_, i) => `act.${i + 1}=${mixture[i % mixture.length]}`);
  expectWithinThreeStandardErrors([...own, ...initializers.map((text, i) => `init.${i + 1}=${text}`)].join('&'));
});
