import { LateError } from '../lib/patience.ts';
import { useWords } from './hooks.ts';

interface WaitingProps {
  /** Why it is not there; null while it is still on its way. */
  readonly failure: unknown;
  readonly onStop: () => void;
  readonly onRetry: () => void;
}

/** Why something is not there that the person did not want to wait for. */
export const STOPPED = 'stopped';

/**
 * In place of a part that has been on its way for some seconds, or could not be loaded. Some browsers remember that and need the page anew: what is set
 * is in the address.
 */
export function Waiting({ failure, onStop, onRetry }: WaitingProps) {
  const { failure: words, foot } = useWords().ui;
  const stop = () => {
    onStop();
    stopLoading();
  };
  if (failure === null) {
    return (
      <p className="waiting" role="status">
        {words.onItsWay}{' '}
        <button type="button" className="word-button" onClick={stop}>
          {foot.stop}
        </button>
      </p>
    );
  }
  const message = failure instanceof Error ? failure.message : String(failure);
  const sentence = failure === STOPPED ? words.notWaited : failure instanceof LateError ? words.notCome : words.load(message);
  const again = () => {
    if (failure instanceof LateError) stopLoading();
    onRetry();
  };
  return (
    <p className="failure" role="alert">
      {sentence}{' '}
      <button type="button" className="word-button" onClick={again}>
        {foot.retry}
      </button>{' '}
      <button type="button" className="word-button" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </p>
  );
}

/** Ends what the page's own requests wait for: a script that never comes fails then, and only what has failed is asked for anew. Workers go on. */
export const stopLoading = (): void => window.stop();
