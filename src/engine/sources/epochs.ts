import seedrandom from 'seedrandom';

/** At most this many rows, and at most a quarter of all, are never trained on. */
const MOST_HELD_OUT = 512;

const trainedCount = (count: number) => count - Math.min(MOST_HELD_OUT, Math.floor(count / 4));

/** Different rows in random order: the first ones of a shuffle, so that a smaller batch is the beginning of a larger one. */
function chooseRows(count: number, size: number, seed: string): number[] {
  const random = seedrandom(`${seed}/batch`);
  /** What lies elsewhere than at its own place. */
  const moved = new Map<number, number>();
  return Array.from({ length: size }, (_, i) => {
    const j = i + Math.floor(random() * (count - i));
    const chosen = moved.get(j) ?? j;
    moved.set(j, moved.get(i) ?? i);
    return chosen;
  });
}

/** The rows of a run: the first batch of a training. Only of few rows are some in it several times. */
export function chooseBatch(count: number, batchSize: number, seed: string): readonly number[] {
  if (batchSize <= trainedCount(count)) return chooseRows(count, batchSize, seed);
  return batches(splitRows(count, seed).training, batchSize, seed).next().value;
}

/** The rows of a data set that are trained on, in the order of the first epoch, which begins with the batch of a run; and those that are not. */
export function splitRows(count: number, seed: string): { readonly training: readonly number[]; readonly heldOut: readonly number[] } {
  const rows = chooseRows(count, count, seed);
  const trained = trainedCount(count);
  return { training: rows.slice(0, trained), heldOut: rows.slice(trained) };
}

/** Batches without end: every epoch all the rows, each once, in a new order from the seed's stream `epochs`. A batch may reach into the next epoch. */
export function* batches(training: readonly number[], batchSize: number, seed: string): Generator<readonly number[], never, void> {
  const random = seedrandom(`${seed}/epochs`);
  let batch: number[] = [];
  for (let epoch = training; ; epoch = shuffled(epoch, random)) {
    for (const row of epoch) {
      batch.push(row);
      if (batch.length < batchSize) continue;
      yield batch;
      batch = [];
    }
  }
}

/** Fisher and Yates' shuffle. */
function shuffled(rows: readonly number[], random: () => number): number[] {
  const order = [...rows];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
