/** A fixed list of entries that are looked up by their permanent id. */
export interface Registry<T extends { readonly id: string }> {
  readonly all: readonly T[];
  /** The entry of this id, or undefined; ids that only a prototype has (`constructor`) are unknown. */
  find(id: string): T | undefined;
  /** @throws RangeError for an unknown id */
  get(id: string): T;
}

/**
 * @param unlisted entries that are found by their id and stand in no menu
 * @throws RangeError when two entries bear the same id
 */
export function registry<T extends { readonly id: string }>(all: readonly T[], unlisted: readonly T[] = []): Registry<T> {
  const byId = new Map([...all, ...unlisted].map(entry => [entry.id, entry]));
  if (byId.size !== all.length + unlisted.length) throw new RangeError('Two entries bear the same id.');
  return {
    all,
    find: id => byId.get(id),
    get(id) {
      const entry = byId.get(id);
      if (!entry) throw new RangeError(`There is no “${id}”.`);
      return entry;
    },
  };
}
