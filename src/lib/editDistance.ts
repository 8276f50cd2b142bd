/** The fewest letters to insert, delete, replace or exchange with their neighbour that make one text of the other. Optimal string alignment, Damerau 1964. */
export function editDistance(x: string, y: string): number {
  let before: number[] = [];
  let above = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const row = [i];
    for (let j = 1; j <= y.length; j++) {
      const replaced = above[j - 1]! + Number(x[i - 1] !== y[j - 1]);
      const exchanged = x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1] ? before[j - 2]! + 1 : replaced;
      row[j] = Math.min(replaced, above[j]! + 1, row[j - 1]! + 1, exchanged);
    }
    [before, above] = [above, row];
  }
  return above[y.length]!;
}
