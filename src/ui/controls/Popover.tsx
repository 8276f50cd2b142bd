import { type ReactNode, type ToggleEvent, useState } from 'react';

interface PopoverProps {
  /** That of the opener's `popoverTarget`. */
  readonly id: string;
  readonly className: string;
  /** Called only while it is open. */
  readonly children: () => ReactNode;
}

/** The platform's popover, under the button that opens it: Escape and a click elsewhere close it. */
export function Popover({ id, className, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  return (
    <div
      id={id}
      popover="auto"
      className={`popover ${className}`}
      onBeforeToggle={event => setOpen(event.newState === 'open')}
      onToggle={placeBelowOpener}
    >
      {open && children()}
    </div>
  );
}

function placeBelowOpener({ currentTarget }: ToggleEvent<HTMLElement>): void {
  const opener = document.querySelector(`[popovertarget="${CSS.escape(currentTarget.id)}"]`);
  if (!opener || !currentTarget.matches(':popover-open')) return;
  const from = opener.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = currentTarget;
  const left = Math.max(8, Math.min(from.left, innerWidth - offsetWidth - 8));
  const below = from.bottom + 4;
  const top = below + offsetHeight < innerHeight - 8 ? below : Math.max(8, from.top - offsetHeight - 4);
  Object.assign(currentTarget.style, { left: `${left}px`, top: `${top}px` });
}
