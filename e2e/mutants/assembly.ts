// The kernels' language has a parser of its own; its tree is put into ESTree's words as far as mutations need them.
import assemblyscript from 'assemblyscript';
import type { Node } from './mutations.ts';

// biome-ignore lint/suspicious/noExplicitAny: the compiler's nodes are read by their kind
type Parsed = any;

const { newOptions, newProgram, parse, nextDiagnostic } = assemblyscript;
/** Its types say that these are there only while it is compiled itself. */
const { NodeKind, LiteralKind } = assemblyscript as unknown as Readonly<
  Record<'NodeKind' | 'LiteralKind', Readonly<Record<string, number>>>
>;

/** The tree of an AssemblyScript file. */
export function parseAssembly(text: string): Node {
  const program = newProgram(newOptions());
  parse(program, text, 'file.ts', true);
  if (nextDiagnostic(program)) throw new Error('The AssemblyScript could not be parsed.');
  return nodeOf(
    program.sources.find((source: Parsed) => source.normalizedPath === 'file.ts'),
    text,
  );
}

function nodeOf(parsed: Parsed, text: string): Node {
  const { start, end } = parsed.range;
  const node = (part: Parsed) => nodeOf(part, text);
  const source = (part: Parsed) => text.slice(part.range.start, part.range.end);
  const binary = (type: string) => {
    const operator = text.slice(parsed.left.range.end, parsed.right.range.start).trim();
    return { type, start, end, operator, left: node(parsed.left), right: node(parsed.right) };
  };
  switch (parsed.kind) {
    case NodeKind.Binary:
      return binary('BinaryExpression');
    case NodeKind.Literal:
      return { type: 'Literal', start, end, value: isNumber(parsed) ? Number(source(parsed).replaceAll('_', '')) : null };
    case NodeKind.True:
    case NodeKind.False:
      return { type: 'Literal', start, end, value: parsed.kind === NodeKind.True };
    case NodeKind.Identifier:
      return { type: 'Identifier', start, end };
    case NodeKind.UnaryPrefix:
      return { type: 'UnaryExpression', start, end, operator: source(parsed)[0], argument: node(parsed.operand) };
    case NodeKind.Ternary:
      return {
        type: 'ConditionalExpression',
        start,
        end,
        test: node(parsed.condition),
        branches: [node(parsed.ifThen), node(parsed.ifElse)],
      };
    case NodeKind.If:
      return { type: 'IfStatement', start, end, test: node(parsed.condition), branches: childrenOf(parsed, text, ['condition']) };
    case NodeKind.Call:
      return { type: 'CallExpression', start, end, callee: node(parsed.expression), args: parsed.args.map(node) };
    case NodeKind.Expression:
      return { type: 'ExpressionStatement', start, end, expression: statementOf(parsed.expression, text) };
    default:
      return { type: 'Other', start, end, children: childrenOf(parsed, text) };
  }
}

const isNumber = ({ literalKind }: Parsed) => literalKind === LiteralKind.Float || literalKind === LiteralKind.Integer;

/** An assignment is a binary expression like any other to this parser. */
function statementOf(parsed: Parsed, text: string): Node {
  const node = nodeOf(parsed, text);
  return /^[-+*/^&|]?=$|^<<=$|^>>=$/.test(String(node.operator)) ? { ...node, type: 'AssignmentExpression' } : node;
}

/** Types, decorators and imports have nothing to mutate. */
const isOfInterest = (value: unknown): value is Parsed =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  'range' in value &&
  (value.kind as number) > NodeKind.TypeParameter! &&
  ![NodeKind.Decorator, NodeKind.Import, NodeKind.Export].includes(value.kind as number);

function childrenOf(parsed: Parsed, text: string, without: readonly string[] = []): Node[] {
  const { parent, ...own } = parsed;
  return Object.entries(own)
    .filter(([key]) => !without.includes(key))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isOfInterest)
    .map(child => nodeOf(child, text));
}
