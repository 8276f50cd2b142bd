import type { Contestant, Part, Prepared } from './contestant.ts';
import type { PeakMeter } from './peak.ts';
import type { Preparation, Request, Sample } from './protocol.ts';
import type { Workload } from './workloads.ts';

/** A sample lasts at least this long, since Chromium's clock ticks every tenth of a millisecond. */
const SAMPLE = 25;
/** A pass that would take longer is left out. */
const TOO_LONG = 32_000;
/** A pass that takes longer is not warmed up at full size. */
const LONG = 2_000;
const SMALLER = 16;

interface Entered extends Prepared {
  readonly repeats: Map<string, number>;
}

/** Answers the driver's requests in whatever process this is. */
export function createMeasurer(contestants: readonly Contestant[], peak: PeakMeter): (request: Request) => Promise<unknown> {
  const ready = new Map<string, Entered>();

  async function prepare(contestant: Contestant, workload: Workload): Promise<Preparation> {
    const expected = await estimate(contestant, workload);
    if (expected > TOO_LONG) return { parts: [], seconds: expected / 1000 };
    const prepared = await contestant.prepare(workload);
    const repeats = new Map<string, number>();
    await prepared.enter?.();
    for (const part of prepared.parts) repeats.set(part.name, expected > LONG ? 1 : repeatsOf(part));
    ready.set(contestant.name, { ...prepared, repeats });
    return { parts: prepared.parts.map(({ name, multiplyAdds }) => ({ name, multiplyAdds })), seconds: expected / 1000 };
  }

  async function sample(contestant: string, partName: string): Promise<Sample> {
    const { parts, repeats, enter } = ready.get(contestant)!;
    const part = parts.find(({ name }) => name === partName)!;
    await enter?.();
    const before = peak();
    const milliseconds = time(part, repeats.get(partName)!);
    return { milliseconds, peaks: [before, peak()] };
  }

  return async request => {
    switch (request.op) {
      case 'contestants':
        return contestants.map(({ name }) => name);
      case 'prepare':
        return prepare(contestants.find(({ name }) => name === request.contestant)!, request.workload);
      case 'sample':
        return sample(request.contestant, request.part);
      case 'release':
        ready.get(request.contestant)?.release?.();
        ready.delete(request.contestant);
        return null;
    }
  };
}

/** Milliseconds of a pass, from one of a small part of the batch; also a first warm-up. */
async function estimate(contestant: Contestant, workload: Workload): Promise<number> {
  const batchSize = Math.ceil(workload.batchSize / SMALLER);
  const { parts, enter, release } = await contestant.prepare({ ...workload, batchSize });
  await enter?.();
  const pass = parts.find(({ name }) => name === 'pass');
  const milliseconds = pass ? Math.min(time(pass, 1), time(pass, 1)) : 0;
  release?.();
  return (milliseconds * workload.batchSize) / batchSize;
}

function repeatsOf(part: Part): number {
  part.run();
  return Math.max(1, Math.ceil(SAMPLE / time(part, 1)));
}

/** Mean milliseconds of a run. */
function time(part: Part, repeats: number): number {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) part.run();
  return Math.max(1e-3, performance.now() - start) / repeats;
}
