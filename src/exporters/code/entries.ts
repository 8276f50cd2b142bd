import type { Registries } from '../../i18n/en/registries.ts';
import type { ParamValues, Spec } from '../../lib/params.ts';
import type { Layer } from '../../network/network.ts';

/**
 * What a framework knows of a registry: an entry for each id. The dictionary has every id (a test holds it to the registries), so
 * that an entry without code does not compile.
 */
export type Entries<Name extends 'activations' | 'initializers' | 'biasInitializers' | 'losses' | 'datasets' | 'targets', T> = Readonly<
  Record<keyof Registries[Name], T>
>;

/** Lines of Python, without indentation of their own but for what stands below an `if`, `for` or `with` among them. */
export type Lines = readonly string[];

/** From an entry's parameters to code; an initializer's is told the layer. */
export type WriteLines = (params: ParamValues, layer: Layer) => Lines;

/** @throws RangeError for an id that the table lacks */
export function entryOf<T>(table: Readonly<Record<string, T>>, { id }: Pick<Spec, 'id'>): T {
  if (!Object.hasOwn(table, id)) throw new RangeError(`There is no code for “${id}”.`);
  return table[id]!;
}
