import { limits } from '../../config/limits.ts';
import type { Machine } from '../python/machine.ts';
import type { ArrayValue, Framework, Layer } from '../python/values.ts';
import { chainOf, type Step } from './chain.ts';
import type { Node } from './graph.ts';
import { specOf } from './identify.ts';
import type { Note, Refusal } from './note.ts';
import type { Ask, LayerReading, NetworkReading, Place } from './reading.ts';
import { sequenceOf } from './sequence.ts';
import { biasOf, initializerOf, numbersOf, type Shape } from './specs.ts';

export interface Described {
  readonly network: NetworkReading | null;
  readonly refuse: Refusal | null;
  readonly unread: readonly Note[];
}

type Linear = Step & { op: 'linear' };

/** The network whose outputs a node gives. */
export function describeNetwork(machine: Machine, model: string, output: Node): Described {
  const { steps, nodes, crossing } = chainOf(output);
  const foreign = foreignNotes(output);
  const refuse = foreign.length > 0 ? refusalOf(foreign) : null;
  if (refuse) return { network: null, refuse, unread: foreign };
  if (crossing !== null)
    return {
      network: null,
      refuse: { code: 'twoWays', line: crossing, name: '' },
      unread: [{ line: crossing, code: 'twoWays', name: '' }],
    };
  const linears = steps.filter(step => step.op === 'linear');
  if (linears.length === 0) return { network: null, refuse: null, unread: [] };
  if (machine.overrun && linears.length > 1000) {
    return {
      network: null,
      refuse: { code: 'tooManyLayers', line: machine.overrun.line, name: machine.overrun.name },
      unread: [machine.overrun],
    };
  }
  return { network: new Description(machine, model, steps, nodes, foreign).network(), refuse: null, unread: [] };
}

function foreignNotes(output: Node): Note[] {
  const found: Note[] = [];
  const seen = new Set<Node>();
  const open = [output];
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node) || node.op === 'input') continue;
    seen.add(node);
    if (node.op === 'foreign') found.push(...node.notes);
    open.push(node.input, ...(node.op === 'add' ? [node.other] : node.op === 'foreign' ? node.others : []));
  }
  const unique = found.filter((note, i) => found.findIndex(other => other.line === note.line && other.code === note.code) === i);
  return unique.sort((x, y) => x.line - y.line);
}

/** A multiplication by a number is told; all else that is foreign breaks the chain. */
function refusalOf(notes: readonly Note[]): Refusal | null {
  const worst =
    notes.find(note => note.code === 'recurrent') ??
    notes.find(note => note.code === 'notDense' && /Conv/.test(note.name)) ??
    notes.find(note => note.code !== 'scaled');
  if (!worst) return null;
  const code =
    worst.code === 'recurrent' || worst.code === 'embedding'
      ? 'recurrent'
      : worst.code === 'notDense'
        ? 'notDense'
        : worst.code === 'unknownCall'
          ? 'notFollowed'
          : 'twoWays';
  return { code, line: worst.line, name: worst.name };
}

class Description {
  private readonly unread: Note[];
  /** Number of linear layers up to each step. */
  private readonly after: number[] = [];
  private readonly gaps: Step[][] = [[]];
  private readonly linears: Linear[] = [];

  constructor(
    private readonly machine: Machine,
    private readonly model: string,
    private readonly steps: readonly Step[],
    private readonly nodes: readonly Node[],
    foreign: readonly Note[],
  ) {
    this.unread = [...foreign];
    for (const step of steps) {
      if (step.op === 'linear') {
        this.linears.push(step);
        this.gaps.push([]);
      } else this.gaps.at(-1)!.push(step);
      this.after.push(this.linears.length);
    }
  }

  network(): NetworkReading {
    const { machine, linears } = this;
    const output = this.takeOutput();
    this.inputSteps();
    const layers = linears.map((step, i) => this.layer(step.layer, i + 1, output));
    const joins = this.steps.flatMap((step, at) => (step.op === 'join' ? [{ step, at }] : []));
    const widths = [layers[0]!.fanIn, ...layers.map(layer => layer.fanOut)];
    const inputDropout = this.gaps[0]!.find(step => step.op === 'dropout');
    return {
      framework: frameworkOf(linears[0]!.layer),
      model: this.model,
      widths,
      layers,
      skips: joins.map(({ step, at }) => [this.streamAt(step.stream), this.after[at]!] as const),
      skipAdds: joins.map(({ at }) => this.placeOf(at)),
      output,
      inputDropout: inputDropout?.op === 'dropout' ? Number(inputDropout.share.toPrecision(12)) : 0,
      sharedLayers: this.shared(),
      unread: this.unread.sort((x, y) => x.line - y.line),
      asks: asksOf(widths),
      beyondLimits: beyond(widths),
      loss: machine.loss,
      met: machine.met && machine.met.layer.weight === linears.at(-1)!.layer.weight ? machine.met.spec : null,
      sequence: sequenceOf(this.steps, this.nodes),
    };
  }

  private tell(note: Note): void {
    if (!this.unread.some(other => other.line === note.line && other.code === note.code)) this.unread.push(note);
  }

  /** How many linear layers stand before the stream is taken. */
  private streamAt(stream: Node): number {
    const at = this.nodes.indexOf(stream);
    return at <= 0 ? 0 : this.after[at - 1]!;
  }

  private takeOutput(): NetworkReading['output'] {
    const last = this.gaps.at(-1)!;
    const end = last.findLast(step => step.op !== 'dropout');
    if (end?.op === 'output') return end.output;
    return end?.op === 'activation' && end.spec?.id === 'sigmoid' ? 'sigmoid' : 'none';
  }

  private inputSteps(): void {
    for (const step of this.gaps[0]!) {
      if (step.op === 'norm' || step.op === 'activation')
        this.tell({ line: step.line, code: this.isOnBranch(step) ? 'branchOnly' : 'inputNorm', name: step.op === 'norm' ? step.norm : '' });
    }
  }

  /** Whether a skip connection leaves after the same layer, but before this step. */
  private isOnBranch(step: Step): boolean {
    const at = this.steps.indexOf(step);
    return this.steps.some((join, k) => {
      if (join.op !== 'join' || k < at) return false;
      const stream = this.nodes.indexOf(join.stream) - 1;
      return stream < at && (stream < 0 ? 0 : this.after[stream]!) === this.after[at]!;
    });
  }

  private placeOf(at: number): Place {
    const layer = this.after[at]!;
    const own = (step: Step) => step.op === 'activation' && !this.isOnBranch(step);
    const before = this.steps.slice(0, at).filter((_, k) => this.after[k] === layer);
    const following = this.steps.slice(at + 1).filter((_, k) => this.after[at + 1 + k] === layer);
    if (before.some(own)) return 'afterActivation';
    if (following.some(own)) return 'beforeActivation';
    return before.some(step => step.op === 'dropout') ? 'afterActivation' : 'beforeActivation';
  }

  private layer(layer: Layer, number: number, output: NetworkReading['output']): LayerReading {
    const steps = this.gaps[number]!.filter(step => !this.toldAsBranch(step));
    const isLast = number === this.linears.length;
    const activations = steps.filter(step => step.op === 'activation');
    const counted = isLast && output === 'sigmoid' ? [] : activations;
    for (const step of activations.slice(1)) this.tell({ line: step.line, code: 'secondActivation', name: '' });
    const unknown = counted.find(step => step.spec === null);
    if (unknown?.note) this.tell(unknown.note);
    const wrong = steps.find((step, i) => step.op === 'output' && !(isLast && i >= steps.length - 2));
    if (wrong) this.tell({ line: wrong.line, code: 'noActivation', name: 'softmax' });
    const { weight, bias, fanIn, fanOut } = layer;
    const shape: Shape = { fanIn, fanOut, outFirst: layer.framework === 'pytorch' ? layer.path !== 'columns' : layer.path === 'rows' };
    this.tellMissing(layer, number);
    return {
      fanIn,
      fanOut,
      activation: wrong ? null : counted[0] ? counted[0].spec : specOf('linear'),
      initializer: weight && initializerOf(weight.law, shape),
      bias: biasOf(bias, fanIn),
      hasBias: layer.hasBias,
      norm: this.normOf(steps),
      dropout: dropoutOf(steps),
      weightDistribution: weight && numbersOf(weight.law, shape),
      biasDistribution: numbersOf(bias?.law ?? { kind: 'constant', value: 0 }, { ...shape, outFirst: true }),
      line: layer.line,
      isDefault: weight !== null && weight.lines.length === 1,
    };
  }

  private toldAsBranch(step: Step): boolean {
    if ((step.op !== 'norm' && step.op !== 'activation') || !this.isOnBranch(step)) return false;
    this.tell({ line: step.line, code: 'branchOnly', name: step.op === 'norm' ? step.norm : (step.spec?.id ?? '') });
    return true;
  }

  private tellMissing(layer: Layer, number: number): void {
    const ends = number === 1 || number === this.linears.length;
    for (const missing of layer.missing)
      this.tell({ line: layer.line, code: missing.name === '"' ? 'textWidth' : 'unknownWidth', name: missing.name });
    if (!ends && layer.fanIn === null) this.machine.touched.add(layer.line);
  }

  private normOf(steps: readonly Step[]): LayerReading['norm'] {
    const at = steps.findIndex(step => step.op === 'norm');
    const step = steps[at];
    if (step?.op !== 'norm') return null;
    this.tellScale(step.layer?.weight ?? null, 1, step.line);
    this.tellScale(step.layer?.bias ?? null, 0, step.line);
    const activation = steps.findIndex(other => other.op === 'activation');
    const border = activation >= 0 ? activation : steps.findIndex(other => other.op === 'join');
    return { kind: step.norm, place: border >= 0 && border < at ? 'afterActivation' : 'beforeActivation' };
  }

  private tellScale(array: ArrayValue | null, usual: number, line: number): void {
    if (array && !(array.law.kind === 'constant' && array.law.value === usual))
      this.tell({ line: array.lines.at(-1) ?? line, code: 'normScale', name: '' });
  }

  private shared(): number[][] {
    const groups = new Map<unknown, number[]>();
    this.linears.forEach(({ layer }, i) => {
      groups.set(layer.weight ?? layer, [...(groups.get(layer.weight ?? layer) ?? []), i + 1]);
    });
    const found = [...groups.values()].filter(group => group.length > 1);
    for (const group of found) this.tell({ line: this.linears[group[0]! - 1]!.layer.line, code: 'sharedLayers', name: group.join(', ') });
    return found;
  }
}

function dropoutOf(steps: readonly Step[]): number {
  const kept = steps.reduce((share, step) => (step.op === 'dropout' ? share * (1 - step.share) : share), 1);
  return Number((1 - kept).toPrecision(12));
}

const frameworkOf = ({ framework }: Layer): Framework => framework;

export function asksOf(widths: readonly (number | null)[]): Ask[] {
  const asks: Ask[] = [];
  if (widths[0] === null) asks.push('inputWidth');
  if (widths.slice(1, -1).includes(null)) asks.push('hiddenWidth');
  if (widths.at(-1) === null) asks.push('outputWidth');
  return asks;
}

export function beyond(widths: readonly (number | null)[]): NetworkReading['beyondLimits'] {
  const [classes, hidden] = [widths.at(-1) ?? limits.classes.min, widths.length - 2];
  const out: NetworkReading['beyondLimits'][number][] = [];
  const isWide = (width: number | null, i: number) => width !== null && width > (i === 0 ? limits.inputWidth : limits.width).max;
  if (widths.slice(0, -1).some(isWide)) out.push('width');
  if (hidden > limits.hiddenLayers.max) out.push('hiddenLayers');
  if (classes < limits.classes.min || classes > limits.classes.max) out.push('outputWidth');
  return out;
}
