/** What a name says of an array. The words are those of PyTorch, Keras, Flax, NumPy's users and our own export. */
export interface Named {
  /** The module: what stands before the last part. */
  readonly module: string;
  readonly role: Role;
}

export type Role = 'matrix' | 'bias' | 'vector' | 'running' | 'gradient' | 'activations' | 'optimizer' | 'unknown';

const optimizer =
  /(^|[./_])(optim(izer)?(_state|_weights)?s?|exp_avg(_sq)?|adam|momentum|velocity|slots|ema|swa|averaged?|shadow)([./_:]|$)/i;
const gradient = /(^|[./_])(grads?|gradients?|d(Weights|Biases|Activations|Preactivations|W|b)\d*)$/;
const gradientFolder = /(^|[./_])(grads?|gradients?)([./_]|$)/;
const activation = /(^|[./_])(activations|preactivations|inputs|labels|targets|outputs|logits|features|x|y|z)(_?(train|test|val))?\d*$/i;

const leaves: readonly (readonly [Role, RegExp])[] = [
  ['matrix', /^(weights?|kernel|w|embeddings?|weight_v|matrix)(:0)?$/i],
  ['bias', /^(bias(es)?|b)(:0)?$/i],
  ['running', /^(running_(mean|var)|num_batches_tracked|moving_(mean|variance)|mean|var)(:0)?$/i],
  ['vector', /^(gamma|beta|scale|shift|offset|g)(:0)?$/i],
];

export function nameOf(name: string): Named {
  const [, module = '', leaf = name] = /^(.*)[./](.*?)$/s.exec(name) ?? [];
  if (optimizer.test(name)) return { module, role: 'optimizer' };
  if (gradient.test(name) || gradientFolder.test(name)) return { module, role: 'gradient' };
  const variable = /^vars[./](\d+)$/.exec(name.split(/[./]/).slice(-2).join('/'));
  if (variable) return { module, role: variable[1] === '0' ? 'matrix' : 'bias' };
  const known = leaves.find(([, pattern]) => pattern.test(leaf))?.[0];
  if (known) return { module, role: known };
  const numbered = /^(weights?|kernel|w|bias(?:es)?|b|fc|dense|linear)_?(\d+)(?:_?(weights?|kernel|w|bias(?:es)?|b))?(?::0)?$/i.exec(leaf);
  if (numbered) {
    const word = numbered[3] ?? numbered[1]!;
    return { module: `${module}#${numbered[2]}`, role: /^b/i.test(word) ? 'bias' : 'matrix' };
  }
  const suffixed = /^(.*?)[_-](weights?|kernel|w|bias(?:es)?|b)(?::0)?$/i.exec(leaf);
  if (suffixed) return { module: `${module}#${suffixed[1]}`, role: /^b/i.test(suffixed[2]!) ? 'bias' : 'matrix' };
  if (activation.test(leaf)) return { module, role: 'activations' };
  return { module, role: 'unknown' };
}

const { compare } = new Intl.Collator('en', { numeric: true });

/** `layers.2` before `layers.10`, and `dense/kernel` before `dense_1/kernel`: part by part. */
export function natural(a: string, b: string): number {
  const [x, y] = [a.split(/[./]/), b.split(/[./]/)];
  const differing = x.findIndex((part, i) => part !== y[i]);
  if (differing < 0) return x.length - y.length;
  return y[differing] === undefined ? 1 : compare(x[differing]!, y[differing]);
}
