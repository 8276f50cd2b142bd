import type { Node } from './graph.ts';

export type Step = Exclude<Node, { op: 'input' | 'add' }> | { readonly op: 'join'; readonly stream: Node; readonly line: number };

/** The steps from the inputs on, or the line where two ways meet that are no skip connection. */
export function chainOf(output: Node): {
  readonly steps: readonly Step[];
  readonly nodes: readonly Node[];
  readonly crossing: number | null;
} {
  const steps: Step[] = [];
  const nodes: Node[] = [];
  let node = output;
  while (node.op !== 'input') {
    nodes.push(node);
    if (node.op === 'add') {
      const stream = leadsTo(node.input, node.other) ? node.input : leadsTo(node.other, node.input) ? node.other : null;
      if (!stream) return { steps: [], nodes: [], crossing: node.line };
      steps.push({ op: 'join', stream, line: node.line });
      node = stream === node.input ? node.other : node.input;
    } else {
      steps.push(node);
      node = node.input;
    }
  }
  nodes.push(node);
  return { steps: steps.reverse(), nodes: nodes.reverse(), crossing: null };
}

/** Whether what `early` gives enters `late`. */
function leadsTo(early: Node, late: Node): boolean {
  const seen = new Set<Node>();
  const open = [late];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node === early) return true;
    if (seen.has(node) || node.op === 'input') continue;
    seen.add(node);
    open.push(node.input, ...(node.op === 'add' ? [node.other] : []));
  }
  return false;
}
