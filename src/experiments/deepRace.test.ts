// He et al. 2015: thirty ReLU layers learn from He's initializer, and not from Glorot's. Each has the learning rate that suits it.
import { expect, test } from 'vitest';
import { configOf, trainConfig } from '../engine/testing.ts';
import { median } from './testing.ts';

const STEPS = 40;

/** The lowest, over the rates, of the median final loss over five seeds; a training that is lost ends at ∞. */
function atItsBest(init: string, id: string, rates: readonly number[]): number {
  const config = configOf(`net=50-50x30-10&batch=32&init=${init}`);
  return Math.min(
    ...rates.map(learningRate =>
      median(
        ['1', '2', '3', '4', '5'].map(seed => {
          const { losses } = trainConfig({
            config: { ...config, seed },
            optimizer: { id, params: { learningRate, weightDecay: 0 } },
            steps: STEPS,
          });
          return losses.length > STEPS ? losses.at(-1)! : Number.POSITIVE_INFINITY;
        }),
      ),
    ),
  );
}

test.each([
  ['sgd', [0.01, 0.03, 0.1, 0.3, 1]],
  ['adam', [0.0003, 0.001, 0.003, 0.01]],
] as const)(
  'by %s He’s loss ends clearly below Glorot’s, each at its best rate over five seeds',
  (id, rates) => {
    const he = atItsBest('heUniform', id, rates);
    const glorot = atItsBest('glorotUniform', id, rates);
    expect(he).toBeLessThan(0.95 * glorot);
  },
  60_000,
);
