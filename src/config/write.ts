import type { Texts } from './attempt.ts';
import type { Config, LayerField } from './config.ts';
import { type Field, fields, layerFields, type Plain, sameSpec } from './fields.ts';
import { canonicalOwn } from './read.ts';

/** The texts from which `readConfig` makes this network again, given the same `base`: only what differs from default or base. */
export function writeConfig(config: Config, base: Config | null): Texts {
  const texts = new Map<string, string>();
  for (const name of Object.keys(fields) as (keyof Plain)[]) {
    const field = fields[name] as Field<Plain[typeof name]>;
    const text = field.format(config[name]);
    if (text !== field.format(field.fallback(config, base))) texts.set(field.key, text);
  }
  for (const name of layerFields) writeOwn(name, config, base, texts);
  return texts;
}

function writeOwn(name: LayerField, config: Config, base: Config | null, texts: Map<string, string>): void {
  const inherited = canonicalOwn(name, base?.own[name] ?? {}, config);
  const own = config.own[name];
  const layers = new Set([...Object.keys(inherited), ...Object.keys(own)].map(Number));
  for (const layer of [...layers].sort((x, y) => x - y)) {
    const spec = own[layer] ?? config[name];
    if (!sameSpec(name, spec, inherited[layer] ?? config[name])) texts.set(`${fields[name].key}.${layer}`, fields[name].format(spec));
  }
}
