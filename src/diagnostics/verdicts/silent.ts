import type { Facts } from '../facts.ts';
import { gainRemedy, isPushedDown, zeroBiases } from '../remedies.ts';
import type { Verdict } from '../verdict.ts';

/** From some layer on every activation is exactly 0. */
export const silent = verdict('silent', alive => alive.lastIndexOf(true) + 1);

/** Every activation of a layer is exactly 0, but biases bring those after it to life. */
export const blocked = verdict('blocked', alive => alive.indexOf(false));

/** @param find the index of the layer, of the hidden layers; −1 or their number where there is none */
function verdict(id: string, find: (alive: readonly boolean[]) => number): Verdict {
  const indexIn = ({ summaries }: Facts) => find(summaries.slice(0, -1).map(({ activations }) => activations!.rms > 0));
  return {
    id,
    about: 'signal',
    judge(facts) {
      const index = indexIn(facts);
      return index >= 0 && index < facts.summaries.length - 1 ? { layer: String(index + 1) } : null;
    },
    remedies: facts => [isPushedDown(facts.question.layers[indexIn(facts)]!) ? zeroBiases() : gainRemedy(facts)],
  };
}
