import type { ReactNode } from 'react';
import { formatTick } from '../../charts/index.ts';
import { type Node, parseExpression } from '../../lib/expression.ts';

interface MathematicsProps {
  /** In the language of `lib/expression.ts`. */
  readonly expression: string;
  readonly variables: readonly string[];
  /** Numbers to show in place of the variables. */
  readonly values?: Readonly<Record<string, number>>;
}

const precedence: Record<string, number> = { '<': 1, '>': 1, '<=': 1, '>=': 1, '+': 2, '-': 2, '*': 3, '/': 3, '^': 4 };
const signs: Record<string, string> = { '*': '·', '-': '−', '<=': '≤', '>=': '≥' };
const greek: Record<string, string> = { alpha: 'α', omega: 'ω', pi: 'π', sigma: 'σ', negativeSlope: 'a', gain: 'g', sparsity: 's' };

/** An expression as mathematics (MathML), with numbers in place of the variables where `values` has them. */
export function Mathematics({ expression, variables, values = {} }: MathematicsProps) {
  return <math>{draw(parseExpression(expression, variables).root, values)}</math>;
}

function draw(node: Node, values: Readonly<Record<string, number>>): ReactNode {
  const inner = (child: Node) => draw(child, values);
  switch (node.type) {
    case 'Number':
      return <mn>{formatTick(node.value)}</mn>;
    case 'Name': {
      const value = values[node.name];
      return value === undefined ? <mi>{greek[node.name] ?? node.name}</mi> : <mn>{formatTick(value)}</mn>;
    }
    case 'Negation':
      return (
        <mrow>
          <mo>−</mo>
          {wrapped(node.argument, 3, values)}
        </mrow>
      );
    case 'Call':
      return drawCall(node, values);
    case 'Choice':
      return (
        <mrow>
          <mo>{'{'}</mo>
          <mtable columnalign="left">
            <mtr>
              <mtd>{inner(node.yes)}</mtd>
              <mtd>{inner(node.test)}</mtd>
            </mtr>
            <mtr>
              <mtd>{inner(node.no)}</mtd>
            </mtr>
          </mtable>
        </mrow>
      );
    case 'Operation':
      return drawOperation(node, values);
  }
}

function drawOperation(
  { operator, left, right }: Extract<Node, { type: 'Operation' }>,
  values: Readonly<Record<string, number>>,
): ReactNode {
  const level = precedence[operator]!;
  if (operator === '/') {
    return (
      <mfrac>
        {draw(left, values)}
        {draw(right, values)}
      </mfrac>
    );
  }
  if (operator === '^') {
    return (
      <msup>
        {wrapped(left, level + 1, values)}
        {draw(right, values)}
      </msup>
    );
  }
  return (
    <mrow>
      {wrapped(left, level, values)}
      <mo>{signs[operator] ?? operator}</mo>
      {wrapped(right, level + 1, values)}
    </mrow>
  );
}

function drawCall({ name, args }: Extract<Node, { type: 'Call' }>, values: Readonly<Record<string, number>>): ReactNode {
  if (name === 'sqrt') return <msqrt>{draw(args[0]!, values)}</msqrt>;
  if (name === 'exp') {
    return (
      <msup>
        <mi>e</mi>
        {draw(args[0]!, values)}
      </msup>
    );
  }
  return (
    <mrow>
      <mi>{name}</mi>
      <mo>(</mo>
      {args.map((arg, i) => (
        <mrow key={arg.index}>
          {i > 0 && <mo>,</mo>}
          {draw(arg, values)}
        </mrow>
      ))}
      <mo>)</mo>
    </mrow>
  );
}

/** In parentheses where the node binds more loosely than its place asks. */
function wrapped(node: Node, level: number, values: Readonly<Record<string, number>>): ReactNode {
  const own = node.type === 'Operation' && node.operator !== '/' ? precedence[node.operator]! : node.type === 'Negation' ? 2 : 9;
  const drawn = draw(node, values);
  if (own >= level) return drawn;
  return (
    <mrow>
      <mo>(</mo>
      {drawn}
      <mo>)</mo>
    </mrow>
  );
}
