import { formatNumber } from '../charts/index.ts';
import type { RunResult } from '../engine/passes/run.ts';
import { chanceLoss } from '../network/classes.ts';
import type { RunSync } from '../store/runSync.ts';
import type { NetworkId, NetworkRun } from '../store/state.ts';
import { wholeDigest } from '../summary/wholeDigest.ts';
import { Explanation } from './controls/Explanation.tsx';
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
  const loading = a.loading ?? b.loading;
  if (loading) {
    const { what, received, total } = loading;
    return (
      <span className="working" role="status">
        <progress value={total ? received / total : undefined} aria-label={foot.progress} />
        {foot.loading(what, foot.megabytes(megabytes(received), total ? megabytes(total) : ''))}{' '}
        <Action onClick={runs.cancel}>{foot.stop}</Action>
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

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

function Action({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <button type="button" className="word-button" onClick={onClick}>
      {children}
    </button>
  );
}

/** Of the results in the picture, and named so while the link is ahead of it; there is none of a preview. */
function Digest() {
  const { foot } = useWords().ui;
  const a = useAppState(state => state.runs.a);
  const b = useAppState(state => (state.experiment.b ? state.runs.b : null));
  const dragging = useAppState(state => state.dragging);
  if (!a.shown) return null;
  const isPreview = a.shown.preview || b?.shown?.preview;
  const isAhead = !dragging && (!isNewest(a) || (b !== null && !isNewest(b)));
  return (
    <span className="digest">
      <Help text={<Explanation of="controls" id="digest" />}>{isAhead && !isPreview ? foot.pictured : foot.digest}</Help>{' '}
      {isPreview ? foot.noDigest : <Digests a={a.shown.result} b={b?.shown?.result ?? null} />}
    </span>
  );
}

const isNewest = ({ pending, stopped, failure }: NetworkRun) => !pending && !stopped && !failure;

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
