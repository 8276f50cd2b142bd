/** Layers as an edge from one width to another. */
export interface Edge {
  readonly fanIn: number;
  readonly fanOut: number;
  /** How many layers it stands for; 1 where it is left out. */
  readonly length?: number;
}

const MOST_STEPS = 200_000;

/**
 * The places of the edges that follow each other: a trail through the widths, of as many layers as can be. The order of the file decides between equals: from each layer the next
 * one in the file is tried first. Layers that already follow each other are taken as they stand.
 */
export function longestTrail(edges: readonly Edge[]): number[] {
  const asTheyStand = edges.map((_, i) => i);
  if (edges.every(({ fanIn }, i) => i === 0 || edges[i - 1]!.fanOut === fanIn)) return asTheyStand;
  const search: Search = { edges, used: edges.map(() => false), trail: [], length: 0, best: [], longest: 0, steps: 0 };
  for (const start of starts(edges)) if (follow(search, start)) break;
  return search.best;
}

interface Search {
  readonly edges: readonly Edge[];
  readonly used: boolean[];
  readonly trail: number[];
  /** In layers, of `trail` and of `best`. */
  length: number;
  best: number[];
  longest: number;
  steps: number;
}

/** Where nothing leads to comes first. */
function starts(edges: readonly Edge[]): number[] {
  const surplus = (width: number) => edges.reduce((sum, { fanIn, fanOut }) => sum + Number(fanIn === width) - Number(fanOut === width), 0);
  return edges.map((_, i) => i).sort((a, b) => surplus(edges[b]!.fanIn) - surplus(edges[a]!.fanIn) || a - b);
}

/** True once every layer has its place, or the search has become too long. */
function follow(search: Search, at: number): boolean {
  const { edges, used, trail } = search;
  used[at] = true;
  trail.push(at);
  const own = edges[at]!.length ?? 1;
  search.length += own;
  if (search.length > search.longest) Object.assign(search, { best: [...trail], longest: search.length });
  let done = trail.length === edges.length || ++search.steps > MOST_STEPS;
  for (let k = 1; k < edges.length && !done; k++) {
    const next = (at + k) % edges.length;
    if (!used[next] && edges[next]!.fanIn === edges[at]!.fanOut) done = follow(search, next);
  }
  used[at] = false;
  search.length -= own;
  trail.pop();
  return done;
}
