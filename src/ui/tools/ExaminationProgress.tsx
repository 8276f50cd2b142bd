import { percent } from '../../diagnostics/table/describeCell.ts';
import type { Examination } from '../../engine/examination/examine.ts';
import type { Failure } from '../../engine/workers/run/protocol.ts';
import type { ToolDictionary } from '../../i18n/index.ts';
import { useToolWords } from '../hooks.ts';
import type { Inquiry } from './useExamination.ts';

interface ExaminationProgressProps {
  readonly inquiries: readonly (Inquiry<Examination> | null)[];
  readonly asked: boolean;
  readonly start: () => void;
  readonly stop: () => void;
  /** What the button says that starts it. */
  readonly label: string;
}

function sentence({ kind, message }: Failure, words: ToolDictionary['health']): string {
  return kind === 'memory' || kind === 'late' ? words[kind] : words.failed(message);
}

/** Starts, follows and stops what is computed on demand; says why it failed. Nothing once all is found. */
export function ExaminationProgress({ inquiries, asked, start, stop, label }: ExaminationProgressProps) {
  const words = useToolWords().health;
  const under = inquiries.filter(inquiry => inquiry !== null);
  const failure = under.find(inquiry => inquiry.failure)?.failure;
  const running = asked && under.some(({ findings, failure }) => !findings && !failure);
  const fraction = under.reduce((sum, inquiry) => sum + inquiry.fraction, 0) / Math.max(1, under.length);
  return (
    <span className="examination" data-state={running ? 'running' : failure ? 'failed' : asked ? 'done' : 'idle'}>
      {running && <progress value={fraction} max={1} aria-label={words.progress} />}
      {(running || !asked || failure) && (
        <button type="button" className="word-button" onClick={running ? stop : start}>
          {running ? words.stop : label}
        </button>
      )}
      {running && <span>{words.done(percent(fraction))}</span>}
      {failure && <span className="problem">{sentence(failure, words)}</span>}
    </span>
  );
}
