import { formatNumber } from '../charts/index.ts';
import type { RunResult } from '../engine/passes/run.ts';
import { wholeDigest } from '../exporters/json.ts';
import { chanceLoss } from '../network/classes.ts';
import type { RunSync } from '../store/runSync.ts';
import type { NetworkId, NetworkRun } from '../store/state.ts';
import { Help } from './controls/Help.tsx';
import { useAppState, useWords } from './hooks.ts';
import { timeLeft } from './timeLeft.ts';

/** Under the table: losses, the state of the runs, the digest. */
export function Foot({ runs }: { readonly runs: RunSync }) {
  const hasB = useAppState(state => state.experiment.b !== null);
  return (
    <footer className="foot">
      <Outcome id="a" />
      {hasB && <Outcome id="b" />}
      <RunState runs={runs} />
      <Digest />
    </footer>
  );
}

function Outcome({ id }: { readonly id: NetworkId }) {
  const { foot, trained } = useWords().ui;
  const shown = useAppState(state => state.runs[id].shown);
  if (!shown) return null;
  const { config, after, result, batchSize, milliseconds } = shown;
  const chance = chanceLoss(config);
  return (
    <span className={`outcome text-${id}`} data-trained={after !== null || undefined} title={foot.time(formatNumber(milliseconds))}>
      <b>{id.toUpperCase()}</b> {after && <span className="note">{trained.steps(after.steps)} </span>}
      {result.loss === null ? foot.noLoss : `${foot.loss} ${formatNumber(result.loss)}`}
      {chance !== null && <span className="note"> {foot.chance(formatNumber(chance))}</span>}
      {batchSize < config.batchSize && <span className="preview"> {foot.preview(batchSize)}</span>}
    </span>
  );
}

function RunState({ runs }: { readonly runs: RunSync }) {
  const { foot, left, failure: failures } = useWords().ui;
  const { a, b } = useAppState(state => state.runs);
  const failure = a.failure ?? b.failure;
  if (failure) {
    const sentence = failure.kind === 'memory' ? failures.memory : failures[failure.kind](failure.message);
    return (
      <span className="failure" role="alert">
        ⚠ {sentence} <Action onClick={runs.retry}>{foot.retry}</Action>
      </span>
    );
  }
  if (a.stopped || b.stopped) {
    return (
      <span role="status">
        {foot.stopped} <Action onClick={runs.retry}>{foot.resume}</Action>
      </span>
    );
  }
  const slowest = [a.progress, b.progress].filter(progress => progress !== null).sort((x, y) => y.remaining - x.remaining)[0];
  if (!slowest) return null;
  const seconds = slowest.remaining / 1000;
  return (
    <span className="working">
      <progress value={slowest.fraction} aria-label={foot.progress} />
      {foot.working(
        `${Math.round(100 * slowest.fraction)}\u00a0%`,
        seconds < 10 ? left.seconds(seconds.toFixed(1)) : timeLeft(seconds, 1, left),
      )}{' '}
      <Action onClick={runs.cancel}>{foot.stop}</Action>
    </span>
  );
}

function Action({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <button type="button" className="word-button" onClick={onClick}>
      {children}
    </button>
  );
}

/** Of the link's own results: there is none yet while a preview or a picture of before is shown. */
function Digest() {
  const { foot } = useWords().ui;
  const a = useAppState(state => state.runs.a);
  const b = useAppState(state => (state.experiment.b ? state.runs.b : null));
  if (!a.shown) return null;
  return (
    <span className="digest">
      <Help text={foot.digestHelp}>{foot.digest}</Help>{' '}
      {isExact(a) && (!b || isExact(b)) ? <Digests a={a.shown.result} b={b?.shown?.result ?? null} /> : foot.noDigest}
    </span>
  );
}

const isExact = ({ shown, stopped, failure }: NetworkRun) => !shown?.preview && !stopped && !failure;

function Digests({ a, b }: { readonly a: RunResult; readonly b: RunResult | null }) {
  const { foot } = useWords().ui;
  return (
    <>
      <code>{wholeDigest(a, b)}</code> · {foot.weights} <code>{a.weightsDigest}</code>
      {b && b.weightsDigest !== a.weightsDigest && (
        <>
          {' '}
          / <code>{b.weightsDigest}</code>
        </>
      )}
    </>
  );
}
