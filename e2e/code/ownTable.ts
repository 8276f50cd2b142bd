import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepData } from '../../src/cli/keepData.ts';

const rows = Array.from({ length: 150 }, (_, i) => {
  const kind = i % 3;
  const length = i === 12 ? '' : (4 + kind * 1.5 + ((i * 37) % 11) / 10).toFixed(1);
  return `${length},${(2 + kind * 0.4 + ((i * 53) % 7) / 10).toFixed(1)},${(i * 29) % 17},${['rose', 'lily', 'iris'][kind]}`;
});
const table = `length,width,age,kind\n${rows.join('\n')}\n`;

/** Keeps a person's table, as the page does, and gives links on it: classes and a number, by each way to prepare them, of more samples than it has rows. */
export function linksOnOwnTable(folder: string): string[] {
  const path = join(folder, 'own.csv');
  writeFileSync(path, table);
  keepData(path);
  const file = `own.csv,${createHash('sha256').update(table).digest('hex').slice(0, 16)}`;
  return ['raw', 'standardized', 'zeroToOne'].flatMap(prepared => [
    `net=3-30-20-3&batch=64&data=file(${file},kind,3,${prepared})`,
    `net=2-30-20-1&batch=200&data=file(${file},age,0,${prepared})&loss=huber(0.5)`,
  ]);
}
