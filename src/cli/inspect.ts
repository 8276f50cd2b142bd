import { basename } from 'node:path';
import { weights } from '../i18n/en/weights.ts';
import { type Bytes, Refusal } from '../readers/weights/bytes.ts';
import { readWeights } from '../readers/weights/readWeights.ts';
import { refusalToJson, toJson } from '../readers/weights/toJson.ts';
import { UsageError } from './arguments.ts';
import { openFile } from './openFile.ts';

const USAGE = 'usage: npm run -s inspect -- FILE';

try {
  const name = fileOf(process.argv.slice(2));
  const bytes = openFile(name);
  process.stdout.write(`${JSON.stringify({ file: basename(name), bytes: bytes.size, ...inspected(bytes) }, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
}

function inspected(bytes: Bytes) {
  try {
    return toJson(readWeights(bytes), weights);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusalToJson(error, weights);
  }
}

/** The one file that is named. */
function fileOf(words: readonly string[]): string {
  const option = words.find(word => word.startsWith('-'));
  if (option !== undefined) throw new UsageError(`There is no option ${option}.`);
  if (words.length !== 1) throw new UsageError(`Give one file of weights; there are ${words.length}.`);
  return words[0]!;
}
