import { Component, type ReactNode } from 'react';
import { useWords } from './hooks.ts';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  /** Of the error that was thrown; null while there is none. */
  readonly message: string | null;
}

/** Where a part of the page throws, or cannot be loaded, a sentence stands in its place, and the rest goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { message: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    return message === null ? this.props.children : <Failure message={message} />;
  }
}

function Failure({ message }: { readonly message: string }) {
  const { failure } = useWords().ui;
  return (
    <p className="failure" role="alert">
      {failure.part(message)}{' '}
      <button type="button" className="word-button" onClick={() => location.reload()}>
        {failure.reload}
      </button>
    </p>
  );
}
