import { type Config, type LayerField, type LayerSpecs, layerCount } from '../config/config.ts';
import { edit } from '../config/edit.ts';
import { initializers } from '../initializers/all.ts';
import { defaultSpec, type Spec } from '../lib/params.ts';
import { layersOf } from '../network/network.ts';

/** The activation that all hidden layers have, even if each has it by itself; else the common one. */
export function hiddenActivation(config: Config): Spec {
  const [first, ...others] = layersOf(config)
    .slice(0, -1)
    .flatMap(({ activation }) => activation ?? []);
  const same = first && others.every(other => JSON.stringify(other) === JSON.stringify(first));
  return same ? first : config.activation;
}

/** Gives all hidden layers this; the output keeps one of its own. */
export function setHidden(config: Config, field: LayerField, spec: Spec): Config {
  return edit(config, { [field]: spec, own: { ...config.own, [field]: ofOutput(config, field) } });
}

const hasOwnHidden = ({ own, widths }: Config, field: LayerField): boolean =>
  Object.keys(own[field]).some(layer => Number(layer) < layerCount({ widths }));

/**
 * The ways to give the hidden layers this: where layers have one of their own, to those without (`common`) and to every one (`all`); the word for it is '' where
 * none has.
 */
export function waysToSet(config: Config, field: LayerField, spec: Spec): { readonly where: string; readonly config: Config }[] {
  const all = setHidden(config, field, spec);
  if (!hasOwnHidden(config, field)) return [{ where: '', config: all }];
  return [
    { where: 'common', config: edit(config, { [field]: spec }) },
    { where: 'all', config: all },
  ];
}

/** What the output has of its own. */
export function ofOutput({ own, widths }: Config, field: LayerField): LayerSpecs {
  const output = layerCount({ widths });
  const spec = own[field][output];
  return spec ? { [output]: spec } : {};
}

export function initializerSpec(id: string, params: Spec['params'] = {}): Spec {
  const spec = defaultSpec(initializers.get(id));
  return { ...spec, params: { ...spec.params, ...params } };
}
