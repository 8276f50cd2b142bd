import type { Config, LayerField } from '../../config/config.ts';
import { fields, layerFields } from '../../config/fields.ts';
import type { Dictionary } from '../../i18n/index.ts';
import { nameIn } from '../../i18n/names.ts';
import type { Spec } from '../../lib/params.ts';

/** “Uniform(-1,1)”: the name in the page's language, and the parameters as the link writes them. */
export function specName(field: LayerField | 'data', spec: Spec, { registries }: Dictionary): string {
  const group = {
    data: registries.datasets,
    activation: registries.activations,
    initializer: registries.initializers,
    bias: registries.biasInitializers,
  }[field];
  return nameIn(group, spec.id) + fields[field].format(spec).slice(spec.id.length);
}

/** Every setting of a network, in the order of the page; what single layers have of their own stands last. */
export function settingsOf(config: Config, words: Dictionary): string[] {
  const { ui, registries } = words;
  const { data, scale, batchSize, labels, widths, activation, initializer, bias, loss, seed } = config;
  return [
    specName('initializer', initializer, words),
    ...(bias.id === 'default' ? [] : [`${ui.initializer.bias} ${specName('bias', bias, words)}`]),
    specName('activation', activation, words),
    fields.widths.format(widths),
    nameIn(registries.losses, loss.id),
    specName('data', data, words),
    ...(scale === 1 ? [] : [`${ui.data.scale} ${scale}`]),
    `${ui.data.batch} ${batchSize}`,
    `${ui.data.labels} ${ui.data[labels]}`,
    `${ui.seed.label} ${seed}`,
    ...layerFields.flatMap(field => ownSettings(config, field, words)),
  ];
}

/** “initializer of layer 2–5, 7: He normal”: layers with the same are told together. */
function ownSettings(config: Config, field: LayerField, words: Dictionary): string[] {
  const { compare, marks } = words.ui;
  const layersBy = new Map<string, number[]>();
  for (const [layer, spec] of Object.entries(config.own[field])) {
    const name = specName(field, spec, words);
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
