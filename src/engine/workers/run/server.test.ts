import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { finish } from '../../../lib/steps.ts';
import { createMachine } from '../../machine/machine.ts';
import { collect, configOf, courseOf, kernels, readData, runConfig } from '../../testing.ts';
import { answers, cancel, firstWeights, request, type Sent, simulate } from '../../testingServer.ts';

const net = 'net=8-8x20-4&batch=64';
const products = 62;
/** 310 ms a run, nearly all of it in the batch: small batches are quick. */
const batchIsDear = { layer: 0.01, sample: 5 / 64 };
/** 310 ms a run, whatever the batch. */
const layersAreDear = { layer: 5, sample: 0 };
const quick = { layer: 0.01, sample: 0 };

/** A request that is done before anything else comes: the server then knows its speed. */
const warm = request(0, 0, net);
const later = (sent: readonly Sent[], id = 1) => sent.filter(message => message.id >= id);
const brief = (sent: readonly Sent[]) => answers(sent).map(({ id, batchSize }) => [id, batchSize]);

describe('one request', () => {
  test('within a frame is answered once, exactly', async () => {
    const sent = await simulate(quick, [warm, request(1000, 1, net)]);
    expect(sent.map(({ kind }) => kind)).toEqual(['answer', 'answer']);
    expect(answers(sent)[1]!.result.digest).toBe(runConfig(configOf(net)).digest);
  });

  test('that takes longer is answered within about a frame on fewer samples, then exactly', async () => {
    const sent = later(await simulate(batchIsDear, [warm, request(1000, 1, net)]));
    const [preview, exact] = answers(sent);
    expect(brief(sent)).toEqual([
      [1, preview!.batchSize],
      [1, 64],
    ]);
    expect(preview!.batchSize).toBeLessThan(8);
    expect(preview!.at).toBeLessThan(1000 + 25);
    expect(exact!.result.digest).toBe(runConfig(configOf(net)).digest);
    expect(preview!.result.digest).not.toBe(exact!.result.digest);
    expect(firstWeights(preview!)).toBe(firstWeights(exact!));
    expect(preview!.result.weightsDigest).toBe(exact!.result.weightsDigest);
  });

  test('of which only the exact answer is wanted has no preview', async () => {
    const sent = later(await simulate(batchIsDear, [warm, request(1000, 1, net, { exactOnly: true })]));
    expect(brief(sent)).toEqual([[1, 64]]);
  });

  test('that asks for the tensors gets a copy of each before the answer, and of the labels', async () => {
    const link = 'net=3-5-2&batch=7';
    const sent = await simulate(quick, [request(0, 1, link, { exactOnly: true, tensors: true })]);
    expect(sent.at(-1)!.kind).toBe('answer');
    const { tensors, options } = collect();
    runConfig(configOf(link), options);
    const posted = sent.flatMap((message): [string, Float32Array][] => {
      if (message.kind === 'tensor') return [[`${message.layer}/${message.quantity}`, message.values]];
      return message.kind === 'labels' ? [['labels', Float32Array.from(message.values)]] : [];
    });
    expect(new Map(posted)).toEqual(tensors);
    expect(posted).toHaveLength(1 + 1 + 8 + 7);
  });

  test('tells ten times a second how far it is and how long it takes', async () => {
    const sent = later(await simulate(batchIsDear, [warm, request(1000, 1, net.replace('x20', 'x60'))]));
    const told = sent.filter(message => message.kind === 'progress').filter(({ at }) => at > answers(sent)[0]!.at);
    expect(told.length).toBeGreaterThan(4);
    told.slice(1).forEach((progress, i) => {
      expect(progress.at - told[i]!.at).toBeGreaterThanOrEqual(100);
      expect(progress.fraction).toBeGreaterThan(told[i]!.fraction);
      expect(progress.remaining).toBeLessThan(told[i]!.remaining);
    });
    const exact = answers(sent).at(-1)!;
    expect(told[0]!.at + told[0]!.remaining).toBeGreaterThan(exact.at - 300);
    expect(told[0]!.at + told[0]!.remaining).toBeLessThan(exact.at + 300);
  });
});

describe('a newer request', () => {
  test('stops a run that is far from its end: its exact answer never comes', async () => {
    const sent = later(await simulate(batchIsDear, [warm, request(1000, 1, net), request(1100, 2, net)]));
    expect(brief(sent).filter(([, batch]) => batch === 64)).toEqual([[2, 64]]);
    const preview = answers(sent).find(({ id }) => id === 2)!;
    expect(preview.at).toBeLessThan(1100 + 40);
  });

  test('lets a run finish that is nearly done', async () => {
    const alone = later(await simulate(batchIsDear, [warm, request(1000, 1, net)]));
    const end = answers(alone).at(-1)!.at;
    const sent = later(await simulate(batchIsDear, [warm, request(1000, 1, net), request(end - 8, 2, net)]));
    expect(brief(sent).filter(([, batch]) => batch === 64)).toEqual([
      [1, 64],
      [2, 64],
    ]);
  });

  test('makes the waiting one forgotten: only the newest is served', async () => {
    const sent = later(
      await simulate(batchIsDear, [warm, request(1000, 1, net), request(1100, 2, net), request(1100, 3, net), request(1100, 4, net)]),
    );
    expect(new Set(sent.map(({ id }) => id))).toEqual(new Set([1, 4]));
  });

  test('is answered after the older, never before', async () => {
    const times = Array.from({ length: 40 }, (_, i) => 1000 + 37 * i);
    const sent = await simulate(batchIsDear, [warm, ...times.map((at, i) => request(at, i + 1, net))]);
    const ids = sent.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((x, y) => x - y));
    expect(brief(sent).at(-1)).toEqual([40, 64]);
  });
});

describe('requests every 16 ms, as a drag makes them', { timeout: 60_000 }, () => {
  const drag = Array.from({ length: 75 }, (_, i) => request(1000 + 16 * i, i + 1, `${net}&seed=${i}`));
  const gaps = (sent: readonly Sent[]) => {
    const times = [1000, ...answers(later(sent)).map(({ at }) => at)];
    return times.slice(1).map((at, i) => at - times[i]!);
  };

  test('show something new at almost every frame where a small batch is quick', async () => {
    const sent = await simulate(batchIsDear, [warm, ...drag]);
    expect(Math.max(...gaps(sent).slice(0, -1))).toBeLessThan(50);
    expect(brief(sent).at(-1)).toEqual([75, 64]);
  });

  test('still show something where nothing is quick', async () => {
    const run = layersAreDear.layer * products;
    const sent = await simulate(layersAreDear, [warm, ...drag]);
    expect(Math.max(...gaps(sent))).toBeLessThan(3 * run);
    expect(answers(later(sent)).length).toBeGreaterThanOrEqual(3);
    expect(brief(sent).at(-1)).toEqual([75, 64]);
  });

  test('still show something where the speed is not known yet', async () => {
    const sent = await simulate(layersAreDear, drag);
    expect(Math.max(...gaps(sent))).toBeLessThan(1000);
  });
});

describe('a request of the network after some steps of its training', () => {
  const small = 'net=9-8-7-3&batch=16';
  const sgd = { id: 'sgd', params: { learningRate: 0.1 } };
  const trained = (steps: number) => ({ after: { optimizer: sgd, steps } });
  const digestOf = (link: string, steps: number) => finish(courseOf(configOf(link), sgd).run(steps)).digest;
  const digests = (sent: readonly Sent[]) => answers(sent).map(({ id, result }) => [id, result.digest]);

  test('is answered once, exactly, however long it takes', async () => {
    const sent = later(await simulate(batchIsDear, [warm, request(1000, 1, net, trained(3))]));
    expect(brief(sent)).toEqual([[1, 64]]);
    expect(digests(sent)).toEqual([[1, digestOf(net, 3)]]);
  });

  test('leaves nothing behind for a plain run, nor a plain run for it', async () => {
    const plain = runConfig(configOf(small)).digest;
    const asked = [0, 12, 0, 12, 5, 0];
    const sent = await simulate(
      quick,
      asked.map((steps, id) => request(10 * id, id, small, steps > 0 ? trained(steps) : {})),
    );
    expect(digests(sent)).toEqual(asked.map((steps, id) => [id, steps > 0 ? digestOf(small, steps) : plain]));
  });

  test('is stopped at its next pause by a newer one, which goes on from what was learnt', async () => {
    const step = 5 * 3 * 3; // milliseconds: three products of three layers
    const link = 'net=9-8-7-3&batch=16';
    const begun = [request(0, 1, link, trained(400)), request(2000, 2, link, trained(41))];
    const sent = await simulate({ layer: 5, sample: 0 }, begun);
    expect(digests(sent).at(-1)).toEqual([2, digestOf(link, 41)]);
    expect(answers(sent).filter(({ id, steps }) => id === 1 && steps === 400)).toEqual([]);
    expect(sent.findLast(({ id }) => id === 1)!.at).toBeLessThan(2020);
    expect(answers(sent).find(({ id }) => id === 2)!.at - 2000).toBeLessThan(4 * step);
  });

  test('tells how far it is and how long it takes', async () => {
    const sent = await simulate({ layer: 5, sample: 0 }, [request(0, 1, small, trained(100))]);
    const told = sent.filter(message => message.kind === 'progress');
    const end = answers(sent).at(-1)!.at;
    expect(told.length).toBeGreaterThan(10);
    for (const { at, remaining } of told.slice(3)) expect(Math.abs(at + remaining - end)).toBeLessThan(0.1 * end);
  });

  test('is answered with steps on the way, a few a second, while it takes long', async () => {
    const sent = answers(await simulate({ layer: 5, sample: 0 }, [request(0, 1, small, trained(100))]));
    const steps = sent.map(({ steps }) => steps);
    expect(steps.length).toBeGreaterThan(10);
    expect(steps).toEqual(steps.toSorted((x, y) => x - y));
    expect(steps.at(-1)).toBe(100);
    expect(steps[0]).toBeGreaterThan(0);
    for (const { steps, result } of sent) expect(result.digest, `step ${steps}`).toBe(digestOf(small, steps));
    const gaps = sent.slice(1).map(({ at }, i) => at - sent[i]!.at);
    expect(Math.max(...gaps)).toBeLessThan(250 + 2 * 45 + 10);
    expect(Math.min(...gaps.slice(0, -1))).toBeGreaterThan(250);
  });

  test('of which only the exact answer is wanted has none on the way', async () => {
    const sent = answers(await simulate({ layer: 5, sample: 0 }, [request(0, 1, small, { ...trained(50), exactOnly: true })]));
    expect(sent.map(({ steps }) => steps)).toEqual([50]);
  });

  test('does not teach how long a run takes', async () => {
    const fairlyDear = { layer: 0.01, sample: 1 / 64 };
    const plain = [request(0, 0, net), request(5000, 1, net)];
    const between = request(1000, 9, net, trained(2));
    const previewOf = (sent: readonly Sent[]) => brief(sent).filter(([id]) => id === 1);
    expect(previewOf(await simulate(fairlyDear, [plain[0]!, between, plain[1]!]))).toEqual(previewOf(await simulate(fairlyDear, plain)));
  });
});

describe('cancel', () => {
  test('stops the run at its next pause, whatever it had left', async () => {
    const sent = later(await simulate(layersAreDear, [warm, request(1000, 1, net), cancel(1100)]));
    expect(sent.filter(({ at }) => at > 1110)).toEqual([]);
    expect(answers(sent)).toEqual([]);
  });

  test('forgets what waits', async () => {
    const sent = await simulate(batchIsDear, [warm, request(1000, 1, net), request(1100, 2, net), cancel(1100)]);
    expect(later(sent, 2)).toEqual([]);
  });

  test('leaves the server ready for the next request', async () => {
    const sent = await simulate(batchIsDear, [warm, request(1000, 1, net), cancel(1100), request(1100, 2, net)]);
    expect(brief(sent).at(-1)).toEqual([2, 64]);
  });

  test('while data are being read computes nothing', async () => {
    let arrive = () => {};
    const arrived = new Promise<void>(resolve => {
      arrive = resolve;
    });
    const read = async (name: string) => {
      await arrived;
      return gunzipSync(await readData(name));
    };
    const events = [request(0, 1, 'data=digits&net=64-512x10-10&batch=64'), cancel(5), { at: 10, act: () => arrive() }];
    expect(await simulate(quick, events, { read })).toEqual([]);
  });

  test('of nothing changes nothing', async () => {
    const sent = await simulate(quick, [cancel(0), request(1, 1, net)]);
    expect(brief(sent)).toEqual([[1, 64]]);
  });
});

describe('a request that cannot be served is refused', () => {
  const digits = 'data=digits&net=64-5-10&batch=4';

  test('when its data cannot be read, with the file’s name; asking again tries again', async () => {
    let broken = true;
    const read = async (name: string) => {
      if (broken) throw new Error('answered 404.');
      return gunzipSync(await readData(name));
    };
    const mend = {
      at: 5,
      act() {
        broken = false;
      },
    };
    const sent = await simulate(quick, [request(0, 1, digits), mend, request(10, 2, digits)], { read });
    expect(sent[0]).toMatchObject({ kind: 'refusal', id: 1, failure: { kind: 'data' } });
    expect(sent[0]).toHaveProperty('failure.message', expect.stringMatching(/^digits-8x8-\w+\.idx\d\.gz: answered 404/));
    expect(brief(sent)).toEqual([[2, 4]]);
  });

  test('when it does not fit into memory; a smaller one is served after it', async () => {
    const memory = {
      get buffer() {
        return kernels.memory.buffer;
      },
      grow(): never {
        throw new RangeError('Maximum memory size exceeded');
      },
    };
    const small = { ...kernels, memory: memory as unknown as WebAssembly.Memory };
    const events = [request(0, 1, 'net=1024-1024x64-10&batch=1024'), request(10, 2, 'net=3-3-3&batch=2')];
    const sent = await simulate(quick, events, { machine: createMachine(small) });
    expect(sent[0]).toMatchObject({ kind: 'refusal', id: 1, failure: { kind: 'memory' } });
    expect(brief(sent)).toEqual([[2, 2]]);
  });

  test('when the computation fails', async () => {
    const failing = {
      ...kernels,
      denseForward() {
        throw new WebAssembly.RuntimeError('unreachable');
      },
    };
    const sent = await simulate(quick, [request(0, 1, net)], { machine: createMachine(failing) });
    expect(sent).toMatchObject([{ kind: 'refusal', id: 1, failure: { kind: 'other', message: 'unreachable' } }]);
  });
});
