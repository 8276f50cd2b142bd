import { type ReactNode, useEffect, useRef, useState } from 'react';

interface PopoverProps {
  /** That of the opener's `popoverTarget`. */
  readonly id: string;
  readonly className: string;
  /** Called only while it is open. */
  readonly children: () => ReactNode;
}

/**
 * The platform's popover, under the button that opens it, wherever that is scrolled to: Escape and a click elsewhere close it. What it holds stays
 * until it has closed, for the focus goes back to the button only from within.
 */
export function Popover({ id, className, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const follow = () => placeBelowOpener(element.current!);
    const growth = new ResizeObserver(follow); // what it holds may come later
    growth.observe(element.current!);
    document.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    return () => {
      growth.disconnect();
      document.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
    };
  }, [open]);
  return (
    <div
      ref={element}
      id={id}
      popover="auto"
      className={`popover ${className}`}
      onBeforeToggle={event => event.newState === 'open' && setOpen(true)}
      onToggle={event => (event.newState === 'open' ? placeBelowOpener(event.currentTarget) : setOpen(false))}
    >
      {open && children()}
    </div>
  );
}

function placeBelowOpener(popover: HTMLElement): void {
  const opener = document.querySelector(`[popovertarget="${CSS.escape(popover.id)}"]`);
  if (!opener) return;
  const { left, top, bottom } = opener.getBoundingClientRect();
  const { style, offsetWidth, offsetHeight } = popover;
  const roomBelow = innerHeight - bottom - 12;
  const roomAbove = top - 12;
  const above = offsetHeight > roomBelow && roomAbove > roomBelow;
  style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`;
  style.maxHeight = `${above ? roomAbove : roomBelow}px`;
  style.top = `${above ? Math.max(8, top - 4 - offsetHeight) : bottom + 4}px`;
}
