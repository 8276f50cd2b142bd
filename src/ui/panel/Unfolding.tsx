import { type ReactNode, useState } from 'react';

interface UnfoldingProps {
  readonly className: string;
  readonly summary: string;
  /** All that it holds is as it is in most networks. */
  readonly isUsual: boolean;
  readonly children: ReactNode;
}

/** The part of a section that few networks need, so that the panel stays on one screen: a line that unfolds, and stands unfolded where something in it is set. */
export function Unfolding({ className, summary, isUsual, children }: UnfoldingProps) {
  const [asked, setAsked] = useState(false);
  const isOpen = asked || !isUsual;
  return (
    <details className={className} open={isOpen} onToggle={event => setAsked(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
