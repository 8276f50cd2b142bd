import { expect, test } from 'vitest';
import { createMachine } from '../../machine/machine.ts';
import { configOf, kernels, machine, readData, trainConfig } from '../../testing.ts';
import type { TrainingNews } from './protocol.ts';
import { createTrainingServer, type TrainerHost } from './server.ts';

const planOf = (link: string) => ({ config: configOf(link), optimizer: { id: 'momentum', params: { learningRate: 0.01 } }, steps: 30 });

/** What is posted, each time as it then was; between two looks at the clock pass 10 ms. */
function serving(host: Partial<TrainerHost> = {}) {
  const posted: TrainingNews[] = [];
  let time = 0;
  const serve = createTrainingServer({
    machine,
    read: readData,
    post: news => posted.push(structuredClone(news)),
    pause: async () => {},
    now: () => (time += 10),
    ...host,
  });
  return { posted, serve };
}

test('the losses come while they are made, ever more of the same, and at last the training', async () => {
  const { posted, serve } = serving();
  await serve(planOf('net=40-30-10&batch=4'));
  const underWay = posted.filter(news => news.kind === 'underWay');
  const training = trainConfig(planOf('net=40-30-10&batch=4'));
  expect(underWay.length).toBeGreaterThan(3);
  for (const [i, { losses, share }] of underWay.entries()) {
    expect(losses).toEqual(training.losses.slice(0, losses.length));
    expect(share).toBeGreaterThan(underWay[i - 1]?.share ?? 0);
  }
  expect(posted.at(-1)).toEqual({ kind: 'trained', training });
});

test('one plan after the other, a data set is read once', async () => {
  let read = 0;
  const counted: TrainerHost['read'] = name => {
    read++;
    return readData(name);
  };
  const { posted, serve } = serving({ read: counted });
  await serve(planOf('net=64-5-10&data=digits&batch=4'));
  await serve(planOf('net=64-6-10&data=digits&batch=4'));
  expect(posted.filter(news => news.kind === 'trained')).toHaveLength(2);
  expect(read).toBe(2); // images and labels
});

test('says when the data cannot be read, and when memory does not suffice', async () => {
  const missing = serving({ read: () => Promise.reject(new TypeError('404')) });
  await missing.serve(planOf('net=64-5-10&data=digits'));
  expect(missing.posted).toEqual([{ kind: 'failure', failure: { kind: 'data', message: expect.stringContaining('404') } }]);
  const large = serving({ machine: createMachine({ ...kernels, denseScratchBytes: () => 3e9 }) });
  await large.serve(planOf(''));
  expect(large.posted).toMatchObject([{ kind: 'failure', failure: { kind: 'memory' } }]);
});

test('between two pauses lies no more than a slice of one product', async () => {
  let most = 0;
  let products = 0;
  const counted: typeof kernels = {
    ...kernels,
    denseForward(...args) {
      products++;
      kernels.denseForward(...args);
    },
    denseBackwardWeights(...args) {
      products++;
      kernels.denseBackwardWeights(...args);
    },
    denseBackwardInputs(...args) {
      products++;
      kernels.denseBackwardInputs(...args);
    },
  };
  const pause = async () => {
    most = Math.max(most, products);
    products = 0;
  };
  await serving({ machine: createMachine(counted), pause }).serve(planOf('net=40-30-20-10&batch=4'));
  expect(most).toBe(1);
});
