import jsep from 'jsep';
import type { Node, Operator } from './expressionTree.ts';

/*
 * Reads text into a tree. Numbers and the precedence of operators are jsep's; the hook below replaces its reading of single operands,
 * so that strings, arrays, properties and assignments cannot even be read, and so that every node knows where it stands.
 */

/** The character at `index` cannot stand there; `index` is the text's length if the text ends too soon. */
export class UnexpectedCharacter extends Error {
  constructor(readonly index: number) {
    super(`Unexpected character at ${index}.`);
  }
}

/** @throws UnexpectedCharacter; recursion is bounded only by the text's length, which the caller bounds */
export function readTree(text: string): Node {
  const scope = new Jsep(text);
  const node = scope.gobbleExpression();
  if (scope.index < text.length) throw new UnexpectedCharacter(scope.index);
  return toNode(node);
}

type Scope = jsep.HookScope;

/** The class behind jsep's function; its typings leave it out. */
const { Jsep } = jsep as unknown as { readonly Jsep: new (text: string) => Scope };

jsep.removeAllUnaryOps();
jsep.removeAllBinaryOps();
for (const operator of ['<', '>', '<=', '>=']) jsep.addBinaryOp(operator, 1);
for (const operator of ['+', '-']) jsep.addBinaryOp(operator, 2);
for (const operator of ['*', '/']) jsep.addBinaryOp(operator, 3);
for (const operator of ['^', '**']) jsep.addBinaryOp(operator, 4, true);

jsep.hooks.add('gobble-token', function (env) {
  env.node = readToken(this);
});

const NUMBER_START = /\.?\d/y;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;

function match(pattern: RegExp, scope: Scope): string | undefined {
  pattern.lastIndex = scope.index;
  return pattern.exec(scope.expr)?.[0];
}

/** One operand; a sign takes the powers after it along: −x^2 is −(x^2), and 2^−x^2 is 2^(−(x^2)). */
function readToken(scope: Scope): jsep.Expression {
  const index = scope.index;
  const c = scope.char;
  if (match(NUMBER_START, scope)) return { ...scope.gobbleNumericLiteral()!, index };
  if (match(NAME, scope)) return readName(scope);
  if (c !== '(' && c !== '-' && c !== '+') throw new UnexpectedCharacter(index);
  scope.index++;
  if (c === '-') return { type: 'Negation', index, argument: readPower(scope) };
  if (c === '+') return readPower(scope);
  const inner = scope.gobbleExpression();
  expect(scope, ')');
  return inner;
}

function readPower(scope: Scope): jsep.Expression {
  const left = scope.gobbleToken()!;
  const end = scope.index;
  const operator: unknown = scope.gobbleBinaryOp();
  if (operator === '^' || operator === '**') return { type: 'BinaryExpression', operator, left, right: readPower(scope) };
  scope.index = end;
  return left;
}

/** A name, or a call if `(` follows. Python's and JavaScript's prefixes (`math.sqrt`, `np.sqrt`) are read over. */
function readName(scope: Scope): jsep.Expression {
  let index = scope.index;
  let name = takeName(scope);
  if (scope.char === '.' && ['math', 'Math', 'np', 'numpy'].includes(name)) {
    index = ++scope.index;
    name = takeName(scope);
  }
  scope.gobbleSpaces();
  if (!take(scope, '(')) return { type: 'Name', index, name };
  const args: jsep.Expression[] = [];
  scope.gobbleSpaces();
  while (!take(scope, ')')) {
    if (args.length > 0) expect(scope, ',');
    args.push(scope.gobbleExpression());
  }
  return { type: 'Call', index, name, args };
}

function takeName(scope: Scope): string {
  const name = match(NAME, scope);
  if (name === undefined) throw new UnexpectedCharacter(scope.index);
  scope.index += name.length;
  return name;
}

function take(scope: Scope, c: string): boolean {
  const here = scope.char === c;
  if (here) scope.index++;
  return here;
}

function expect(scope: Scope, c: string): void {
  if (!take(scope, c)) throw new UnexpectedCharacter(scope.index);
}

/** jsep's tree as ours. */
function toNode(node: jsep.Expression): Node {
  switch (node.type) {
    case 'Literal':
      return { type: 'Number', index: Number(node.index), value: Number(node.value) };
    case 'Name':
      return { type: 'Name', index: Number(node.index), name: String(node.name) };
    case 'Call':
      return { type: 'Call', index: Number(node.index), name: String(node.name), args: (node.args as jsep.Expression[]).map(toNode) };
    case 'Negation':
      return { type: 'Negation', index: Number(node.index), argument: toNode(node.argument as jsep.Expression) };
    case 'BinaryExpression': {
      const left = toNode(node.left as jsep.Expression);
      const operator = (node.operator === '**' ? '^' : node.operator) as Operator;
      return { type: 'Operation', index: left.index, operator, left, right: toNode(node.right as jsep.Expression) };
    }
    default: {
      const { test, consequent, alternate } = node as jsep.ConditionalExpression;
      const condition = toNode(test);
      return { type: 'Choice', index: condition.index, test: condition, yes: toNode(consequent), no: toNode(alternate) };
    }
  }
}
