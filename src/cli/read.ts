import { readFile } from 'node:fs/promises';
import { reading } from '../i18n/en/reading.ts';
import { MAX_TEXT, readModel } from '../readers/readModel.ts';
import { sentences } from '../readers/sentences.ts';
import { toJson } from '../readers/toJson.ts';
import { UsageError } from './arguments.ts';

const USAGE = 'usage: npm run -s read -- FILE';

try {
  const found = readModel(await textOf(process.argv.slice(2)));
  process.stdout.write(`${JSON.stringify(toJson(found, sentences(reading, found.source)), null, 2)}\n`);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
}

/** The text of the one file that is named. */
async function textOf(words: readonly string[]): Promise<string> {
  const option = words.find(word => word.startsWith('-'));
  if (option !== undefined) throw new UsageError(`There is no option ${option}.`);
  if (words.length !== 1) throw new UsageError(`Give one file of Python, a notebook or Markdown; there are ${words.length}.`);
  try {
    return (await readFile(words[0]!)).subarray(0, 4 * MAX_TEXT).toString('utf8');
  } catch (error) {
    throw new UsageError(`The file ${words[0]} cannot be read: ${(error as Error).message}.`);
  }
}
