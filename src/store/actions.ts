import type { Config, Experiment, View } from '../config/config.ts';
import { edit } from '../config/edit.ts';
import { decode, differences, rebase } from '../config/link.ts';
import { withNetworksSwapped } from '../config/training.ts';
import { type Entry, idle, type NetworkId, store } from './state.ts';

const STEP: Entry = { kind: 'step' };
/** What a change is whose maker does not say it. */
let unsaid: Entry = STEP;

/** Runs `act`. What it changes enters the history as this, unless it says otherwise: a control makes its parts of one thought one step without knowing what they change. */
export function asEntry(entry: Entry, act: () => void): void {
  unsaid = entry;
  try {
    act();
  } finally {
    unsaid = STEP;
  }
}

function setExperiment(experiment: Experiment, entry: Entry): void {
  store.setState({ experiment, entry, dragging: entry.kind === 'gesture' && entry.by !== 'typed', warnings: [] });
}

/** The network that was there, where the next one is equal: only another object is computed anew. */
function kept<T extends Config | null>(before: Config | null, next: T): Config | T {
  return before && next && differences(next, before).length === 0 ? before : next;
}

/** Replaces one network. A change of A is also one of B, but for the fields in which B differs. */
export function setConfig(id: NetworkId, next: Config, entry: Entry = unsaid): void {
  const { experiment } = store.getState();
  const { a, b } = experiment;
  if (id === 'b') setExperiment({ ...experiment, b: next }, entry);
  else setExperiment({ ...experiment, a: next, b: b && kept(b, rebase(b, a, next)) }, entry);
}

/** Changes fields of the network that the controls point at. */
export function change(fields: Partial<Config>, entry: Entry = unsaid): void {
  update(config => edit(config, fields), entry);
}

/** Changes the network that the controls point at. Layers that come to A or go also do so in a B of the same widths, whose others move with them. */
export function update(transform: (config: Config) => Config, entry: Entry = unsaid): void {
  const { experiment, target } = store.getState();
  const { a, b } = experiment;
  const next = transform(targetConfig());
  if (target === 'a' && b && next.widths.length !== a.widths.length && !differences(b, a).includes('net')) {
    setExperiment({ ...experiment, a: next, b: edit(transform(b), { widths: next.widths }) }, entry);
  } else setConfig(target, next, entry);
}

/** The network that the controls point at. */
export function targetConfig({ experiment, target } = store.getState()): Config {
  return target === 'b' && experiment.b ? experiment.b : experiment.a;
}

export function setView(view: Partial<View>, entry: Entry = unsaid): void {
  const { experiment } = store.getState();
  setExperiment({ ...experiment, view: { ...experiment.view, ...view } }, entry);
}

/** What the networks are computed from has come, though nothing of their settings has changed. */
export function computeAgain(): void {
  const { experiment } = store.getState();
  store.setState({ experiment: { ...experiment, a: { ...experiment.a }, b: experiment.b && { ...experiment.b } } });
}

export function setTarget(target: NetworkId): void {
  store.setState({ target });
}

/** B appears as a copy of A with these fields changed; or becomes that, where it is there already. */
export function compareWith(fields: Partial<Config>): void {
  const { experiment } = store.getState();
  setExperiment({ ...experiment, b: edit(experiment.a, fields) }, unsaid);
}

export function removeB(): void {
  const { experiment, runs } = store.getState();
  setExperiment({ ...experiment, b: null }, STEP);
  store.setState({ target: 'a', runs: { ...runs, b: idle } });
}

export function swap(): void {
  const { experiment, runs } = store.getState();
  const { a, b } = experiment;
  if (!b) return;
  store.setState({ runs: { a: runs.b, b: runs.a } });
  const view = { ...experiment.view, tool: withNetworksSwapped(experiment.view.tool) };
  setExperiment({ ...experiment, a: b, b: a, view }, STEP);
}

/** Opens a link or fragment whole; `opened` is where it comes from, if it is a later step. */
export function open(link: string, entry: Entry = unsaid, opened: string | null = link): void {
  const { experiment, warnings } = decode(link);
  const { experiment: before, target, runs, glide } = store.getState();
  store.setState({
    experiment: { ...experiment, a: kept(before.a, experiment.a), b: kept(before.b, experiment.b) },
    opened,
    warnings,
    entry,
    dragging: false,
    glide: glide + 1,
    target: experiment.b ? target : 'a',
    runs: experiment.b ? runs : { ...runs, b: idle },
  });
}

/** All that can be undone begins anew: the default network, and nothing but it. That can be undone, too. */
export function reset(): void {
  open('', STEP);
}

/** A gesture has come to rest: what is shown now depends on the experiment alone, as after opening its link. */
export function rest(): void {
  if (store.getState().dragging) store.setState({ dragging: false });
}

export function dismissOpened(): void {
  store.setState({ opened: null });
}

export function dismissWarnings(): void {
  store.setState({ warnings: [] });
}
