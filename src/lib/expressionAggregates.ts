/** What formulas may call over a list, where they have one: of the values of an expression for each of its entries. 0 of none. */
export const aggregates: ReadonlyMap<string, (sum: number, count: number) => number> = new Map([
  ['sum', sum => sum],
  ['mean', (sum, count) => (count === 0 ? 0 : sum / count)],
]);
