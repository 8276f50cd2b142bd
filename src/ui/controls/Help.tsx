import { type ReactNode, useId } from 'react';
import { Popover } from './Popover.tsx';

interface HelpProps {
  /** The word that opens it. */
  readonly children: ReactNode;
  readonly text: ReactNode;
}

/** A word that opens its explanation. */
export function Help({ children, text }: HelpProps) {
  const id = useId();
  return (
    <>
      <button type="button" className="help" popoverTarget={id}>
        {children}
      </button>
      <Popover id={id} className="help-text">
        {() => text}
      </Popover>
    </>
  );
}
