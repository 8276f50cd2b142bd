import { type ReactNode, useId } from 'react';

interface HelpProps {
  /** The word that opens it. */
  readonly children: ReactNode;
  readonly text: ReactNode;
}

/** A word that opens its explanation. The platform's popover: Escape and a click elsewhere close it. */
export function Help({ children, text }: HelpProps) {
  const id = useId();
  return (
    <>
      <button type="button" className="help" popoverTarget={id}>
        {children}
      </button>
      <span id={id} popover="auto" className="popover help-text" onToggle={placeBelowOpener}>
        {text}
      </span>
    </>
  );
}

/** Puts a popover under the button that opens it, inside the window. */
export function placeBelowOpener({ currentTarget }: React.ToggleEvent<HTMLElement>): void {
  const opener = document.querySelector(`[popovertarget="${CSS.escape(currentTarget.id)}"]`);
  if (!opener || !currentTarget.matches(':popover-open')) return;
  const from = opener.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = currentTarget;
  const left = Math.max(8, Math.min(from.left, innerWidth - offsetWidth - 8));
  const below = from.bottom + 4;
  const top = below + offsetHeight < innerHeight - 8 ? below : Math.max(8, from.top - offsetHeight - 4);
  Object.assign(currentTarget.style, { left: `${left}px`, top: `${top}px` });
}
