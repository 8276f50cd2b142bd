import { type Bytes, Refusal } from '../bytes.ts';
import type { WeightsFile } from '../file.ts';
import type { Tensor } from '../tensor.ts';
import { describe } from './describe.ts';
import { readGraph } from './graph.ts';
import { Messages } from './protobuf.ts';
import type { Initializer } from './tensorProto.ts';

/** ModelProto.graph */
const GRAPH = 7;

/** A ModelProto begins with its version, a small number, and goes on with a text or a message. */
export const isOnnx = (head: Uint8Array) =>
  head[0] === 0x08 && head[1]! > 0 && head[1]! < 32 && [0x12, 0x1a, 0x22, 0x32, 0x3a, 0x42].includes(head[2]!);

/** The arrays of a model in ONNX, and what its graph does with them. @throws Refusal `external` where the numbers are in another file */
export function openOnnx(file: Bytes): WeightsFile {
  const messages = new Messages(file);
  for (const field of messages.fieldsOf(0, file.size)) {
    if (field.number !== GRAPH || !field.isPacked) continue;
    const graph = readGraph(messages, field);
    const constants = graph.nodes.flatMap(({ op, outputs, tensors }) =>
      op === 'Constant' && tensors.has('value') ? [{ ...tensors.get('value')!, name: outputs[0] ?? '' }] : [],
    );
    const arrays = [...graph.initializers, ...constants.filter(isArray)];
    const outside = arrays.find(({ external }) => external !== null);
    if (outside) throw new Refusal('external', { name: outside.external! });
    const tensors = arrays.flatMap(({ data, name }) => (typeof data === 'object' ? [renamed(data, name)] : []));
    if (tensors.length === 0) throw new Refusal('noWeights');
    const unread = arrays.flatMap(({ data, name }) => (typeof data === 'string' ? [{ name, why: data }] : []));
    const known = [...graph.initializers, ...constants].flatMap(({ data, name }) =>
      typeof data === 'object' ? [[name, renamed(data, name)] as const] : [],
    );
    const description = describe(graph, new Map(known));
    return { format: 'onnx', tensors, unread, ...(description && { description }) };
  }
  throw new Refusal('noWeights');
}

/** Constants of a graph are mostly shapes and factors. */
const isArray = ({ data }: Initializer) => typeof data === 'object' && data.dtype.includes('float') && data.shape.length > 0;

const renamed = (tensor: Tensor, name: string): Tensor => (tensor.name === name ? tensor : { ...tensor, name });
