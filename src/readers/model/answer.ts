import { asksOf, beyond } from './describe.ts';
import { specOf } from './identify.ts';
import { numbersAgain } from './numbersAgain.ts';
import type { NetworkReading } from './reading.ts';

/** What a person says of what the text leaves open. */
interface Answers {
  readonly inputWidth?: number;
  readonly hiddenWidth?: number;
  readonly outputWidth?: number;
  /** An id of the registry. */
  readonly activation?: string;
}

/** The network with what was missing. */
export function answer(network: NetworkReading, answers: Answers): NetworkReading {
  const last = network.widths.length - 1;
  const widths = network.widths.map(
    (width, i) => width ?? (i === 0 ? answers.inputWidth : i === last ? answers.outputWidth : answers.hiddenWidth) ?? null,
  );
  const asked = network.asks.includes('activation');
  const layers = network.layers.map((layer, i) => {
    const [fanIn, fanOut] = [widths[i]!, widths[i + 1]!];
    const activation = asked && answers.activation ? specOf(i === last - 1 ? 'linear' : answers.activation) : layer.activation;
    return numbersAgain({ ...layer, activation, fanIn, fanOut });
  });
  const rest = network.asks.filter(ask => ask === 'model' || (ask === 'activation' && !answers.activation));
  return { ...network, widths, layers, asks: [...asksOf(widths), ...rest], beyondLimits: beyond(widths) };
}
