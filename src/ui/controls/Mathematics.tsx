import type { ReactNode } from 'react';
import { formatTick } from '../../charts/index.ts';
import { type Node, parseExpression } from '../../lib/expression.ts';

type Words = Readonly<Record<string, { readonly name: string }>>;

interface MathematicsProps {
  /** In the language of `lib/expression.ts`. */
  readonly expression: string;
  readonly variables: readonly string[];
  /** What to write for the variables: their names in the page's language (the dictionary's of parameters), or numbers in their place. */
  readonly words?: Words;
  readonly values?: Readonly<Record<string, number>>;
}

interface Shown {
  readonly words: Words;
  readonly values: Readonly<Record<string, number>>;
}

const precedence: Record<string, number> = { '<': 1, '>': 1, '<=': 1, '>=': 1, '+': 2, '-': 2, '*': 3, '/': 3, '^': 4 };
const signs: Record<string, string> = { '*': '·', '-': '−', '<=': '≤', '>=': '≥' };
/** What the field writes as letters in every language. */
const letters: Record<string, string> = { alpha: 'α', omega: 'ω', pi: 'π', sigma: 'σ', negativeSlope: 'a', gain: 'g', sparsity: 's' };

/** An expression as mathematics (MathML). */
export function Mathematics({ expression, variables, words = {}, values = {} }: MathematicsProps) {
  return <math>{draw(parseExpression(expression, variables).root, { words, values })}</math>;
}

function draw(node: Node, shown: Shown): ReactNode {
  const inner = (child: Node) => draw(child, shown);
  switch (node.type) {
    case 'Number':
      return <mn>{formatTick(node.value)}</mn>;
    case 'Name': {
      const value = shown.values[node.name];
      if (value !== undefined) return <mn>{formatTick(value)}</mn>;
      return <mi>{letters[node.name] ?? shown.words[node.name]?.name ?? node.name}</mi>;
    }
    case 'Negation':
      return (
        <mrow>
          <mo>−</mo>
          {wrapped(node.argument, 3, shown)}
        </mrow>
      );
    case 'Call':
      return drawCall(node, shown);
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
      return drawOperation(node, shown);
  }
}

function drawOperation({ operator, left, right }: Extract<Node, { type: 'Operation' }>, shown: Shown): ReactNode {
  const level = precedence[operator]!;
  if (operator === '/') {
    return (
      <mfrac>
        {draw(left, shown)}
        {draw(right, shown)}
      </mfrac>
    );
  }
  if (operator === '^') {
    return (
      <msup>
        {wrapped(left, level + 1, shown)}
        {draw(right, shown)}
      </msup>
    );
  }
  return (
    <mrow>
      {wrapped(left, level, shown)}
      <mo>{signs[operator] ?? operator}</mo>
      {wrapped(right, level + 1, shown)}
    </mrow>
  );
}

function drawCall({ name, args }: Extract<Node, { type: 'Call' }>, shown: Shown): ReactNode {
  if (name === 'sqrt') return <msqrt>{draw(args[0]!, shown)}</msqrt>;
  if (name === 'abs') {
    return (
      <mrow>
        <mo form="prefix">|</mo>
        {draw(args[0]!, shown)}
        <mo form="postfix">|</mo>
      </mrow>
    );
  }
  if (name === 'exp') {
    return (
      <msup>
        <mi>e</mi>
        {draw(args[0]!, shown)}
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
          {draw(arg, shown)}
        </mrow>
      ))}
      <mo>)</mo>
    </mrow>
  );
}

/** In parentheses where the node binds more loosely than its place asks. */
function wrapped(node: Node, level: number, shown: Shown): ReactNode {
  const negative = node.type === 'Negation' || (node.type === 'Name' && shown.values[node.name]! < 0);
  const own = node.type === 'Operation' && node.operator !== '/' ? precedence[node.operator]! : negative ? 2 : 9;
  const drawn = draw(node, shown);
  if (own >= level) return drawn;
  return (
    <mrow>
      <mo>(</mo>
      {drawn}
      <mo>)</mo>
    </mrow>
  );
}
