import { Refusal } from '../bytes.ts';
import type { Field, Messages } from './protobuf.ts';
import { type Initializer, readTensor } from './tensorProto.ts';

/** An operation of a graph. */
export interface Node {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly tensors: ReadonlyMap<string, Initializer>;
  readonly texts: ReadonlyMap<string, string>;
}

export interface Graph {
  readonly initializers: readonly Initializer[];
  readonly nodes: readonly Node[];
  readonly outputs: readonly string[];
}

const MOST_PARTS = 200_000;

/** Reads a GraphProto. */
export function readGraph(messages: Messages, { at, length }: Field): Graph {
  const [initializers, nodes, outputs]: [Initializer[], Node[], string[]] = [[], [], []];
  for (const field of messages.fieldsOf(at, length)) {
    if (field.number === 1) nodes.push(readNode(messages, field));
    else if (field.number === 5) initializers.push(readTensor(messages, field));
    else if (field.number === 12) outputs.push(nameOf(messages, field));
    if (nodes.length + initializers.length > MOST_PARTS) throw new Refusal('manyTensors', { count: initializers.length });
  }
  return { initializers, nodes, outputs };
}

function nameOf(messages: Messages, { at, length }: Field): string {
  for (const field of messages.fieldsOf(at, length)) if (field.number === 1) return messages.text(field);
  return '';
}

function readNode(messages: Messages, { at, length }: Field): Node {
  const [inputs, outputs]: string[][] = [[], []];
  const [numbers, tensors, texts] = [new Map<string, number>(), new Map<string, Initializer>(), new Map<string, string>()];
  let op = '';
  const attributes: Field[] = [];
  for (const field of messages.fieldsOf(at, length)) {
    if (field.number === 1) inputs!.push(messages.text(field));
    else if (field.number === 2) outputs!.push(messages.text(field));
    else if (field.number === 4) op = messages.text(field);
    else if (field.number === 5) attributes.push(field);
  }
  for (const attribute of attributes) readAttribute(messages, attribute, { numbers, tensors, texts }, outputs![0] ?? '');
  return { op, inputs: inputs!, outputs: outputs!, numbers, tensors, texts };
}

interface Attributes {
  readonly numbers: Map<string, number>;
  readonly tensors: Map<string, Initializer>;
  readonly texts: Map<string, string>;
}

/** Of an AttributeProto a number, a text or a tensor; the tensor of a constant bears the name of the node's output. */
function readAttribute(messages: Messages, { at, length }: Field, { numbers, tensors, texts }: Attributes, output: string): void {
  let name = '';
  for (const field of messages.fieldsOf(at, length)) {
    if (field.number === 1) name = messages.text(field);
    else if (field.number === 2) numbers.set(name, messages.float(field));
    else if (field.number === 3) numbers.set(name, field.value);
    else if (field.number === 4) texts.set(name, messages.text(field));
    else if (field.number === 5) tensors.set(name, { ...readTensor(messages, field, output) });
  }
}
