/** A change of a file's text that its tests should notice. */
export interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** A node of a syntax tree in ESTree's words, whichever parser made it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** What each operator becomes. */
const operators: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '==': '!=',
  '!=': '==',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '&': '|',
  '|': '&',
  '^': '&',
  '<<': '>>',
  '>>': '<<',
  '>>>': '<<',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '^=': '|=',
};
const names: Readonly<Record<string, string>> = { min: 'max', max: 'min', floor: 'ceil', ceil: 'floor', true: 'false', false: 'true' };
const removable = ['CallExpression', 'AssignmentExpression'];

/** All mutations of a tree: operators, numbers, signs, negations, branches, minima and maxima, truths, statements left out, and in `texts` what a template writes. */
export function mutationsOf(text: string, tree: Node, { texts = false } = {}): Mutation[] {
  return [...walk(tree)].flatMap(node => of(text, node, texts));
}

function of(text: string, node: Node, texts: boolean): Mutation[] {
  const { start, end } = node;
  const inner = (name: string) => node[name] as Node;
  const source = (part: Node) => text.slice(part.start, part.end);
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return operatorOf(text, inner('left'), inner('right'), String(node.operator));
    case 'Literal':
      if (typeof node.value === 'number') return [{ start, end, replacement: String(node.value + 1) }];
      return typeof node.value === 'boolean' ? [{ start, end, replacement: names[String(node.value)]! }] : [];
    case 'Identifier':
      return node.isCallee && names[source(node)] ? [{ start, end, replacement: names[source(node)]! }] : [];
    case 'UnaryExpression':
      return ['-', '!'].includes(String(node.operator)) ? [{ start, end: inner('argument').start, replacement: '' }] : [];
    case 'ConditionalExpression':
    case 'IfStatement':
      return [{ start: inner('test').start, end: inner('test').end, replacement: `!(${source(inner('test'))})` }];
    case 'ExpressionStatement':
      return removable.includes(inner('expression').type) ? [{ start, end, replacement: '{}' }] : [];
    case 'TemplateElement':
      return texts && /\w/.test(text.slice(start, end)) ? [{ start: start + 1, end: end - (node.tail ? 1 : 2), replacement: '' }] : [];
    default:
      return [];
  }
}

function operatorOf(text: string, left: Node, right: Node, operator: string): Mutation[] {
  const replacement = operators[operator];
  const start = text.indexOf(operator, left.end);
  return replacement && start >= 0 && start < right.start ? [{ start, end: start + operator.length, replacement }] : [];
}

/** Types compute nothing, and what is thrown is a sentence. */
const isSkipped = ({ type }: Node) =>
  type === 'ThrowStatement' ||
  (type.startsWith('TS') && !['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'].includes(type));

function* walk(node: Node): Generator<Node> {
  if (isSkipped(node)) return;
  yield node;
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* walk(key === 'callee' ? named(child) : child);
    }
  }
}

/** A callee whose last name knows that it is one. */
function named(callee: Node): Node {
  if (callee.type === 'Identifier') return { ...callee, isCallee: true };
  return callee.type === 'MemberExpression' && !callee.computed ? { ...callee, property: named(callee.property as Node) } : callee;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
