import { formatNumber } from '../../../charts/index.ts';
import type { NetworkId } from '../../../store/state.ts';
import { Help } from '../../controls/Help.tsx';
import { useAppState, useToolWords } from '../../hooks.ts';
import { isAllZero, spectrumNumbers } from './spectrum.ts';
import type { NetworkSpectrum } from './useSpectrum.ts';

export type Networks = readonly { readonly network: NetworkId; readonly found: NetworkSpectrum }[];

/** What the histogram shows, as numbers, a column for each network. */
export function SpectrumNumbers({ networks }: { readonly networks: Networks }) {
  const { spectrum: words } = useToolWords();
  const columns = networks.map(({ found }) => textsOf(found));
  const theory = useAppState(state => state.experiment.view.theory === 'on');
  const ids = (Object.keys(words.rows) as (keyof typeof words.rows)[]).filter(id => theory || id !== 'theory');
  return (
    <table className="spectrum-numbers">
      <caption className="spoken">{words.numbers}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="note">{words.shape}</span>
          </th>
          {networks.map(({ network, found: { spectrum } }) => (
            <th key={network} scope="col" className={`text-${network}`}>
              {network.toUpperCase()} {spectrum && `${spectrum.inputs} × ${spectrum.outputs}`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ids.map(id => (
          <tr key={id} data-number={id}>
            <th scope="row">
              {id in words.help ? <Help text={words.help[id as keyof typeof words.help]}>{words.rows[id]}</Help> : words.rows[id]}
            </th>
            {networks.map(({ network }, i) => (
              <td key={network} className={id === 'theory' ? 'note' : `text-${network}`}>
                {columns[i]?.[id] ?? words.unknown}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function textsOf({ spectrum, meanSquare }: NetworkSpectrum): Partial<Record<string, string | undefined>> {
  const theory = meanSquare === null ? undefined : formatNumber(meanSquare);
  if (!spectrum) return { theory };
  const numbers = spectrumNumbers(spectrum.values, spectrum.inputs, spectrum.outputs);
  const { belowCount, condition, ...plain } = numbers;
  // Below this lie rounding errors.
  const least = belowCount > 0 ? numbers.largest / condition : 0;
  const told = (value: number) => (value < least ? `< ${formatNumber(least)}` : formatNumber(value));
  return {
    ...Object.fromEntries(Object.entries(plain).map(([id, value]) => [id, formatNumber(value)])),
    theory,
    median: told(numbers.median),
    smallest: told(numbers.smallest),
    condition: isAllZero(spectrum.values) ? undefined : `${belowCount > 0 ? '> ' : ''}${formatNumber(condition)}`,
    ...(!Number.isNaN(numbers.largest) && { below: `${belowCount}` }),
  };
}
