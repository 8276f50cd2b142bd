import type { Spec } from '../lib/params.ts';
import { type Config, type LayerField, layerCount } from './config.ts';
import { fields, layerFields, realLabelsFit } from './fields.ts';
import { limits } from './limits.ts';
import { canonicalOwn } from './read.ts';

/** The config with some fields changed, and the fields that depend on them brought in line (input width, labels, layers' own). */
export function edit(config: Config, change: Partial<Config>): Config {
  const next = { ...config, ...change };
  const settled = { ...next, widths: fields.widths.fallback(next, next) };
  const labels = realLabelsFit(settled) ? (change.labels ?? fields.labels.fallback(settled, config)) : 'random';
  const plain = { ...settled, labels };
  const own = Object.fromEntries(layerFields.map(name => [name, canonicalOwn(name, next.own[name], plain)]));
  return { ...plain, own: own as Config['own'] };
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

/** Adds copies of the last hidden layer before the output, or removes hidden layers from the end. */
export function setHiddenCount(config: Config, count: number): Config {
  let next = config;
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

/** Without hidden layer `layer`; the last one stays. */
export function removeLayer(config: Config, layer: number): Config {
  if (layerCount(config) - 1 <= limits.hiddenLayers.min) return config;
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
