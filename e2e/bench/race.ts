import type { Engine, Preparation, Sample } from './protocol.ts';
import { bestPeak, type Timing, timingOf } from './statistics.ts';
import type { Workload } from './workloads.ts';

/** What was measured of one contestant in one engine. */
export interface Lane {
  readonly engine: string;
  readonly contestant: string;
  /** Seconds that a pass would take, where it was left out. */
  readonly skipped: number | null;
  readonly timings: Readonly<Record<string, Timing>>;
  /** Of single products: GF/s, and the share of the register peak. */
  readonly products: Readonly<Record<string, { readonly gigaflops: number; readonly share: number }>>;
}

export interface Race {
  readonly workload: string;
  /** GF/s on registers alone, by engine. */
  readonly peaks: Readonly<Record<string, number>>;
  readonly lanes: readonly Lane[];
}

/** A pass of so many seconds is sampled in the first round only. */
const SLOW = 2;

interface Runner extends Preparation {
  readonly engine: Engine;
  readonly contestant: string;
  readonly samples: Map<string, Sample[]>;
}

/** Runs a workload everywhere, every round through all contestants and parts, or those parts only. */
export async function race(engines: readonly Engine[], workload: Workload, rounds: number, only?: readonly string[]): Promise<Race> {
  const runners: Runner[] = [];
  for (const engine of engines) {
    for (const contestant of engine.contestants) {
      const { parts: all, seconds } = await engine.ask({ op: 'prepare', contestant, workload });
      const parts = all.filter(({ name }) => !only || only.includes(name));
      runners.push({ engine, contestant, parts, seconds, samples: new Map(parts.map(({ name }) => [name, []])) });
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (const { engine, contestant, seconds, samples } of runners) {
      if (round > 0 && seconds > SLOW) continue;
      for (const [part, taken] of samples) taken.push(await engine.ask({ op: 'sample', contestant, part }));
    }
  }
  for (const { engine, contestant, parts } of runners) if (parts.length > 0) await engine.ask({ op: 'release', contestant });
  const samplesIn = (engine: Engine) => runners.flatMap(runner => (runner.engine === engine ? [...runner.samples.values()].flat() : []));
  const peaks = Object.fromEntries(engines.map(engine => [engine.name, bestPeak(samplesIn(engine))]));
  return { workload: workload.name, peaks, lanes: runners.map(runner => laneOf(runner, peaks[runner.engine.name]!)) };
}

function laneOf({ engine, contestant, seconds, parts, samples }: Runner, peak: number): Lane {
  const timings: Record<string, Timing> = {};
  const products: Record<string, { gigaflops: number; share: number }> = {};
  for (const { name, multiplyAdds } of parts) {
    const timing = timingOf(samples.get(name)!, peak);
    if (multiplyAdds) {
      const gigaflops = (2 * multiplyAdds) / timing.milliseconds / 1e6;
      products[name] = { gigaflops, share: gigaflops / peak };
    } else {
      timings[name] = timing;
    }
  }
  return { engine: engine.name, contestant, skipped: parts.length > 0 ? null : seconds, timings, products };
}
