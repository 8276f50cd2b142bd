import { useWords } from './hooks.ts';

interface LoadFailureProps {
  readonly message: string;
  readonly onRetry: () => void;
}

/** In place of a part that could not be loaded. Some browsers remember that and need the page anew: what is set is in the address. */
export function LoadFailure({ message, onRetry }: LoadFailureProps) {
  const { failure, foot } = useWords().ui;
  return (
    <p className="failure" role="alert">
      {failure.load(message)}{' '}
      <button type="button" className="word-button" onClick={onRetry}>
        {foot.retry}
      </button>{' '}
      <button type="button" className="word-button" onClick={() => location.reload()}>
        {failure.reload}
      </button>
    </p>
  );
}
