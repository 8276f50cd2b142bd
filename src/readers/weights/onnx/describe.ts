import { activations } from '../../../activations/all.ts';
import { formatSpec } from '../../../config/spec.ts';
import { specOf } from '../../model/identify.ts';
import type { DescribedLayer, Description } from '../file.ts';
import type { Tensor } from '../tensor.ts';
import type { Graph, Node } from './graph.ts';

/** What leaves the numbers as they are, or in another shape. */
const passing = ['Identity', 'Dropout', 'Flatten', 'Reshape', 'Squeeze', 'Unsqueeze', 'Cast'];

interface Reading {
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** Who takes what is computed under a name. */
  readonly takers: ReadonlyMap<string, readonly Node[]>;
  readonly makers: ReadonlyMap<string, Node>;
}

/** The dense layers in the order of the graph's nodes, which is that of their use; null where they do not follow each other. */
export function describe(graph: Graph, tensors: ReadonlyMap<string, Tensor>): Description | null {
  const takers = new Map<string, Node[]>();
  for (const node of graph.nodes) for (const name of node.inputs) takers.set(name, [...(takers.get(name) ?? []), node]);
  const makers = new Map(graph.nodes.flatMap(node => node.outputs.map(name => [name, node] as const)));
  const reading = { tensors, takers, makers };
  const layers: DescribedLayer[] = [];
  let output: Description['output'];
  for (const node of graph.nodes) {
    const dense = denseOf(node, reading);
    if (!dense) continue;
    const after = activationAfter(dense.end, reading);
    layers.push({ ...dense.layer, activation: after.activation });
    output = after.output;
  }
  const widths = layers.map(({ weights, transposed }) =>
    transposed ? tensors.get(weights)!.shape.toReversed() : tensors.get(weights)!.shape,
  );
  if (layers.length === 0 || widths.some((shape, i) => i > 0 && widths[i - 1]![1] !== shape[0])) return null;
  return { layers, ...(output && { output }) };
}

interface Dense {
  readonly layer: DescribedLayer;
  /** The name of what it makes. */
  readonly end: string;
}

/** Gemm, or MatMul with a matrix of the model; an Add of a vector behind it is the bias. */
function denseOf(node: Node, reading: Reading): Dense | null {
  const [, matrix = ''] = node.inputs;
  const found = matrixOf(matrix, reading);
  const [end = ''] = node.outputs;
  if (!found || (node.op !== 'Gemm' && node.op !== 'MatMul')) return null;
  const weights = found.tensor.name;
  if (node.op === 'Gemm') {
    const bias = vectorOf(node.inputs[2] ?? '', reading);
    return { layer: { weights, bias, transposed: found.turned !== ((node.numbers.get('transB') ?? 0) === 1) }, end };
  }
  const next = onlyTaker(end, reading);
  const bias = next?.op === 'Add' ? next.inputs.map(name => vectorOf(name, reading)).find(name => name !== null) : null;
  return { layer: { weights, bias: bias ?? null, transposed: found.turned }, end: bias ? (next!.outputs[0] ?? '') : end };
}

/** The matrix under a name, behind nodes that only turn or copy it. */
function matrixOf(name: string, { tensors, makers }: Reading): { tensor: Tensor; turned: boolean } | null {
  let [at, turned] = [name, false];
  for (let steps = 0; steps < 8; steps++) {
    const tensor = tensors.get(at);
    if (tensor) return tensor.shape.length === 2 ? { tensor, turned } : null;
    const maker = makers.get(at);
    if (!maker || !['Transpose', 'Identity', 'Cast'].includes(maker.op)) return null;
    if (maker.op === 'Transpose') turned = !turned;
    at = maker.inputs[0] ?? '';
  }
  return null;
}

function vectorOf(name: string, { tensors, makers }: Reading): string | null {
  const own = tensors.get(name) ?? tensors.get(makers.get(name)?.op === 'Identity' ? (makers.get(name)!.inputs[0] ?? '') : '');
  return own && own.shape.filter(extent => extent !== 1).length <= 1 && own.shape.length > 0 ? own.name : null;
}

const onlyTaker = (name: string, { takers }: Reading) => (takers.get(name)?.length === 1 ? takers.get(name)![0]! : null);

interface After {
  readonly activation: string | null;
  readonly output?: Description['output'];
}

function activationAfter(name: string, reading: Reading): After {
  let at = name;
  for (let steps = 0; steps < 12; steps++) {
    const takers = reading.takers.get(at) ?? [];
    if (takers.length === 2) return gated(takers);
    const [node] = takers;
    if (!node) return { activation: 'linear' };
    if (passing.includes(node.op)) {
      at = node.outputs[0] ?? '';
      continue;
    }
    if (node.op === 'Softmax' || node.op === 'LogSoftmax')
      return { activation: 'linear', output: node.op === 'Softmax' ? 'softmax' : 'logSoftmax' };
    if (node.op === 'Sigmoid' && isLast(node, reading)) return { activation: 'linear', output: 'sigmoid' };
    return { activation: activationOf(node, reading) };
  }
  return { activation: null };
}

const isLast = ({ outputs }: Node, { takers }: Reading) => !takers.has(outputs[0] ?? '');

/** What exporters take apart, by the operations that take the same number. */
const pieces: Readonly<Record<string, string>> = {
  'Sigmoid,Mul': 'silu',
  'Softplus,Mul': 'mish',
  'Abs,Div': 'softsign',
  'Div,Mul': 'gelu',
};

/** x · sigmoid(x) is SiLU, x · tanh(softplus(x)) Mish, x / (1 + |x|) softsign; GELU begins with a division by √2. */
function gated(takers: readonly Node[]): After {
  const ops = takers.map(({ op }) => op);
  return { activation: pieces[ops.join()] ?? pieces[ops.toReversed().join()] ?? null };
}

const plain: Readonly<Record<string, string>> = {
  Relu: 'relu', Selu: 'selu', Sigmoid: 'sigmoid', Tanh: 'tanh', Softplus: 'softplus', Softsign: 'softsign', Mish: 'mish', Sin: 'sine(1)', Gemm: 'linear', MatMul: 'linear',
}; // biome-ignore format: one list

/** As in a link; null for what is none of ours. */
function activationOf(node: Node, { tensors }: Reading): string | null {
  const number = (name: string, fallback: number) => Number((node.numbers.get(name) ?? fallback).toPrecision(6));
  const text = (id: string, alpha: number) => formatSpec(specOf(id, { alpha }), activations);
  switch (node.op) {
    case 'LeakyRelu':
      return text('leakyRelu', number('alpha', 0.01));
    case 'Elu':
      return text('elu', number('alpha', 1));
    case 'Gelu':
      return node.texts.get('approximate') === 'tanh' ? 'geluTanh' : 'gelu';
    case 'HardSigmoid':
      return Math.abs(number('alpha', 0.2) - 1 / 6) < 1e-4 && number('beta', 0.5) === 0.5 ? 'hardSigmoid' : null;
    case 'Clip': {
      const bound = (i: number) => tensors.get(node.inputs[i] ?? '')?.values()[0];
      const [low, high] = [node.numbers.get('min') ?? bound(1), node.numbers.get('max') ?? bound(2)];
      return low === 0 && high === 6 ? 'relu6' : low === -1 && high === 1 ? 'hardTanh' : null;
    }
    default:
      return Object.hasOwn(plain, node.op) ? plain[node.op]! : null;
  }
}
