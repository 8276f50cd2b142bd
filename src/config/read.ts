import { attempt, type Texts, type Warn } from './attempt.ts';
import { type Config, type LayerField, type LayerSpecs, lastLayerWith } from './config.ts';
import { type Field, fields, layerFields, type Plain, sameSpec } from './fields.ts';

/**
 * The network that these texts describe; what they leave out, or say wrongly, is the default, or for a network B what A (`base`) has.
 * Never throws: what was not taken is told to `warn`.
 */
export function readConfig(texts: Texts, base: Config | null, warn: Warn): Config {
  const plain = {} as { -readonly [K in keyof Plain]: Plain[K] };
  const read = <K extends keyof Plain>(name: K, field: Field<Plain[K]>) => {
    const fallback = field.fallback(plain, base);
    plain[name] = attempt(texts, field.key, fallback, { parse: text => field.parse(text, plain), format: field.format }, warn);
  };
  for (const name of Object.keys(fields) as (keyof Plain)[]) read(name, fields[name] as Field<Plain[typeof name]>);
  const own = Object.fromEntries(layerFields.map(field => [field, readOwn(field, texts, plain, base, warn)]));
  return { ...plain, own: own as Config['own'] };
}

function readOwn(name: LayerField, texts: Texts, plain: Plain, base: Config | null, warn: Warn): LayerSpecs {
  const field = fields[name];
  const own = { ...base?.own[name] };
  const last = lastLayerWith(name, plain);
  for (const [key, text] of texts) {
    const layer = layerOf(key, field.key);
    if (layer === null) continue;
    if (layer < 1 || layer > last) {
      warn({ field: key, text, code: 'noSuchLayer', detail: { max: last }, used: null });
      continue;
    }
    const parse = (text: string) => field.parse(text, plain);
    own[layer] = attempt(texts, key, own[layer] ?? plain[name], { parse, format: field.format }, warn);
  }
  return canonicalOwn(name, own, plain);
}

/** Own specs without those that say nothing: of layers that are not there, or equal to what all layers have. */
export function canonicalOwn(name: LayerField, own: LayerSpecs, plain: Plain): LayerSpecs {
  const kept = Object.entries(own).filter(
    ([layer, spec]) => Number(layer) <= lastLayerWith(name, plain) && !sameSpec(name, spec, plain[name]),
  );
  return Object.fromEntries(kept);
}

/** 3 for `init.3` of the field `init`; null for another field. */
export function layerOf(key: string, field: string): number | null {
  const [, name, layer] = /^(.*)\.(0|[1-9]\d{0,3})$/.exec(key) ?? [];
  return name === field ? Number(layer) : null;
}
