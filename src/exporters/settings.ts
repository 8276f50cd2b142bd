import type { Config, LayerField } from '../config/config.ts';
import { fields, layerFields } from '../config/fields.ts';
import type { Method, Recipe } from '../config/training.ts';
import type { Dictionary } from '../i18n/index.ts';
import { nameIn } from '../i18n/names.ts';
import { defaultSpec, type Spec } from '../lib/params.ts';
import { optimizers } from '../optimizers/all.ts';

type SpecField = LayerField | 'block' | 'data' | 'loss' | 'out' | 'targets';
/** What an entry and its parameters are called. */
type Say = (field: SpecField, spec: Spec, words: Dictionary) => string;

const groups = {
  data: 'datasets',
  activation: 'activations',
  norm: 'norms',
  block: 'arrangements',
  initializer: 'initializers',
  bias: 'biasInitializers',
  loss: 'losses',
  out: 'activations',
  targets: 'targets',
} as const;

/** “Uniform(-1,1)”: the name in the page's language, and the parameters as the link writes them, where there is little room. */
export const briefly: Say = (field, spec, { registries }) =>
  nameIn(registries[groups[field]], spec.id) + fields[field].format(spec).slice(spec.id.length);

/** “Normal, mean 0, std 0.05”: the name and every parameter, defaults too, as the panel shows them. */
export const inWords: Say = (field, spec, words) => withParams(groups[field], spec, words);

function withParams(
  group: (typeof groups)[SpecField] | 'optimizers' | 'schedules',
  { id, params }: Spec,
  { registries, ui }: Dictionary,
): string {
  const options: Readonly<Record<string, string>> = registries.options;
  const names: Readonly<Record<string, { readonly name: string }>> = registries.params;
  const said = Object.entries(params).flatMap(([param, value]) => {
    const text = options[value] ?? String(value);
    // A text, such as a file's name, speaks for itself.
    const name = names[param]?.name;
    return name ? [`${name} ${text}`] : text === '' ? [] : [text];
  });
  return [nameIn(registries[group], id), ...said].join(ui.marks.comma);
}

/** “SGD, learning rate 0.1”; a weight decay of 0 is told only where another is usual. */
export function optimizerInWords({ id, params: { weightDecay, ...params } }: Spec, words: Dictionary): string {
  const isTold = weightDecay || defaultSpec(optimizers.get(id)).params.weightDecay;
  return withParams('optimizers', { id, params: isTold ? { ...params, weightDecay: weightDecay! } : params }, words);
}

/** “SGD, learning rate 0.1, cosine, warm-up 0, end 0, gradients clipped at norm 1” */
export function recipeInWords({ optimizer, schedule, clip }: Recipe, words: Dictionary): string {
  return [
    optimizerInWords(optimizer, words),
    ...(schedule ? [withParams('schedules', schedule, words)] : []),
    ...(clip === undefined ? [] : [words.ui.trained.clipped(clip)]),
  ].join(words.ui.marks.comma);
}

/** “after 50 steps of SGD, learning rate 0.1” */
export const trainingInWords = ({ steps, ...recipe }: Method, words: Dictionary): string =>
  words.ui.trained.after(steps, recipeInWords(recipe, words));

/**
 * The settings of a network, in the order of the page, but biases that its initializer brings and a scale of 1; what single layers have of their own
 * stands before how it was trained, if it was.
 */
export function settingsOf(config: Config, after: Method | null, words: Dictionary, say: Say = inWords): string[] {
  const { ui } = words;
  const { data, batchSize, labels, widths, activation, norm, block, dropout, initializer, bias, loss, out, targets, seed } = config;
  return [
    say('initializer', initializer, words),
    ...(bias.id === 'default' ? [] : [`${ui.initializer.bias} ${say('bias', bias, words)}`]),
    say('activation', activation, words),
    ...(norm.id === 'none' ? [] : [say('norm', norm, words)]),
    ...(block.id === 'plain' ? [] : [say('block', block, words)]),
    ...(dropout === 0 ? [] : [`${ui.compare.fields.dropout} ${dropout}`]),
    fields.widths.format(widths),
    say('loss', loss, words),
    ...(out.id === 'linear' ? [] : [`${ui.network.out} ${say('out', out, words)}`]),
    say('data', data, words),
    ...preparation(config, words),
    `${ui.data.batch} ${batchSize}`,
    `${ui.data.labels} ${ui.data[labels]}`,
    ...(config.imbalance === 1 ? [] : [`${ui.data.imbalance} ${config.imbalance}`]),
    ...(targets.id === 'labels' ? [] : [`${ui.data.targets} ${say('targets', targets, words)}`]),
    ...(config.targetScale === 1 ? [] : [`${ui.data.targetScale} ${config.targetScale}`]),
    `${ui.seed.label} ${seed}`,
    ...layerFields.flatMap(field => ownSettings(config, field, words, say)),
    ...(after ? [trainingInWords(after, words)] : []),
  ];
}

/** What is done to the inputs once they are drawn; nothing of what is usual. */
function preparation({ scale, mean, constant, standardize }: Config, { ui: { data } }: Dictionary): string[] {
  return [
    ...(scale === 1 ? [] : [`${data.scale} ${scale}`]),
    ...(mean === 0 ? [] : [`${data.mean} ${mean}`]),
    ...(constant === 0 ? [] : [`${data.constant} ${constant}`]),
    ...(standardize === 'none' ? [] : [`${data.standardize} ${data[standardize]}`]),
  ];
}

/** “initializer of layer 2–5, 7: He normal”: layers with the same are told together. */
function ownSettings(config: Config, field: LayerField, words: Dictionary, say: Say): string[] {
  const { compare, marks } = words.ui;
  const layersBy = new Map<string, number[]>();
  for (const [layer, spec] of Object.entries(config.own[field])) {
    const name = say(field, spec, words);
    layersBy.set(name, [...(layersBy.get(name) ?? []), Number(layer)]);
  }
  return [...layersBy].map(([name, layers]) => {
    const what = compare.ofLayer(compare.fields[fields[field].key]!, rangesOf(layers));
    return what + marks.colon + name;
  });
}

/** 1, 2, 3, 7 as “1–3, 7”. */
function rangesOf(layers: readonly number[]): string {
  const sorted = layers.toSorted((x, y) => x - y);
  const starts = sorted.filter(layer => !sorted.includes(layer - 1));
  return starts
    .map(start => {
      let end = start;
      while (sorted.includes(end + 1)) end++;
      return end === start ? String(start) : `${start}–${end}`;
    })
    .join(', ');
}
