import { datasets } from '../datasets/all.ts';
import type { Spec } from '../lib/params.ts';
import { type Config, type LayerField, layerCount } from './config.ts';
import { fields, layerFields, ownLabelsFit } from './fields.ts';
import { limits } from './limits.ts';
import { canonicalOwn } from './read.ts';

/** Fields whose values must fit the others. */
const fitting = ['imbalance', 'out', 'targets', 'targetScale'] as const;

/** The config with some fields changed, and the fields that depend on them brought in line (input width, labels, layers' own). */
export function edit(config: Config, change: Partial<Config>): Config {
  const next = { ...config, ...change };
  const settled = { ...next, widths: fields.widths.fallback(next, next) };
  const labels = ownLabelsFit(settled) ? (change.labels ?? fields.labels.fallback(settled, config)) : 'random';
  const labelled = { ...settled, labels };
  const plain = { ...labelled, ...Object.fromEntries(fitting.map(name => [name, fields[name].fallback(labelled, labelled)])) };
  const own = Object.fromEntries(layerFields.map(name => [name, canonicalOwn(name, next.own[name], plain)]));
  return { ...plain, own: own as Config['own'] };
}

/** Other data; those of few inputs come with outputs, loss and targets that make sense of them. */
export function setData(config: Config, data: Spec): Config {
  const dataset = datasets.get(data.id);
  if (dataset.kind !== 'points' || config.data.id === data.id) return edit(config, { data });
  const plain = { ...config, data };
  const loss = fields.loss.fallback(plain, null);
  const widths = [dataset.width, ...config.widths.slice(1, -1), Math.max(1, dataset.classes)];
  return edit(config, { data, widths, loss, targets: fields.targets.fallback({ ...plain, widths, loss }, null) });
}

export const setWidth = (config: Config, index: number, width: number): Config =>
  edit(config, { widths: config.widths.with(index, width) });

export const setHiddenWidths = (config: Config, width: number): Config =>
  edit(config, { widths: config.widths.map((w, i) => (i > 0 && i < layerCount(config) ? width : w)) });

/** Gives layer `layer` a spec of its own, or with null what all layers have. */
export function setOwn(config: Config, field: LayerField, layer: number, spec: Spec | null): Config {
  const { [layer]: _, ...others } = config.own[field];
  return edit(config, { own: { ...config.own, [field]: spec ? { ...others, [layer]: spec } : others } });
}

/** Adds copies of the last hidden layer before the output (of the input's width where there is none), or removes hidden layers from the end. */
export function setHiddenCount(config: Config, count: number): Config {
  const hidden = layerCount(config) - 1;
  let next = hidden === 0 && count > 0 ? insertLayer(config, 1) : config;
  while (layerCount(next) - 1 < count) next = duplicateLayer(next, layerCount(next) - 1);
  while (layerCount(next) - 1 > count) next = removeLayer(next, layerCount(next) - 1);
  return next;
}

/** A copy of hidden layer `layer`, right after it; at the most layers there can be, the same network. */
export function duplicateLayer(config: Config, layer: number): Config {
  if (layerCount(config) - 1 >= limits.hiddenLayers.max) return config;
  return edit(config, {
    widths: config.widths.toSpliced(layer + 1, 0, config.widths[layer]!),
    own: mapLayers(config, l => (l < layer ? [l] : l === layer ? [l, l + 1] : [l + 1])),
  });
}

/** A hidden layer before layer `layer` (the output included), as wide as the one before it, with nothing of its own. */
export function insertLayer(config: Config, layer: number): Config {
  if (layerCount(config) - 1 >= limits.hiddenLayers.max) return config;
  const width = config.widths[layer - 1]!;
  return edit(config, { widths: config.widths.toSpliced(layer, 0, width), own: mapLayers(config, l => [l < layer ? l : l + 1]) });
}

/** Without hidden layer `layer`. */
export function removeLayer(config: Config, layer: number): Config {
  if (layer >= layerCount(config)) return config;
  return edit(config, {
    widths: config.widths.toSpliced(layer, 1),
    own: mapLayers(config, l => (l < layer ? [l] : l === layer ? [] : [l - 1])),
  });
}

function mapLayers(config: Config, to: (layer: number) => number[]): Config['own'] {
  const move = (name: LayerField) =>
    Object.fromEntries(Object.entries(config.own[name]).flatMap(([layer, spec]) => to(Number(layer)).map(l => [l, spec])));
  return { activation: move('activation'), norm: move('norm'), initializer: move('initializer'), bias: move('bias') };
}
