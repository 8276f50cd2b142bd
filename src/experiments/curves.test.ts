import { expect, test } from 'vitest';
import { decode } from '../config/link.ts';
import { columnsOf, hiddenColumns } from '../diagnostics/table/columns.ts';
import { depthSeries } from '../diagnostics/table/depthSeries.ts';
import { runConfig } from '../engine/testing.ts';
import { experiments } from './all.ts';

/** log₁₀ of a root mean square, to two digits; null where there is none, or where it has no logarithm. */
const digits = (value: number | null | undefined) =>
  typeof value === 'number' && value > 0 && Number.isFinite(value) ? Math.round(100 * Math.log10(value)) / 100 : null;

test('the miniatures in the menu are of the experiments’ own runs (written anew by `npx vitest run -u` here)', async () => {
  const lines = experiments.all.map(({ id, link, curve }) => {
    const { a, b } = decode(link).experiment;
    const columns = columnsOf(hiddenColumns(a, b));
    const [ofA, ofB] = [a, b!].map(config => {
      const shown = { config, result: runConfig(config), after: null, preview: false, batchSize: config.batchSize, milliseconds: 0 };
      const series = depthSeries(curve ?? 'signal', 'a', shown, columns, false);
      return series.find(({ line }) => line === 'solid')!.values.map(digits);
    });
    return `  ${JSON.stringify(id)}: ${JSON.stringify({ a: ofA, b: ofB })}`;
  });
  await expect(`{\n${lines.join(',\n')}\n}\n`).toMatchFileSnapshot('curves.json');
}, 120_000);
