import { type ReactNode, useEffect, useRef, useState } from 'react';

interface PopoverProps {
  /** That of the opener's `popoverTarget`. */
  readonly id: string;
  readonly className: string;
  /** It stands beside what matches this around its opener, where there is room, and covers nothing of it. */
  readonly beside?: string;
  /** Called only while it is open. */
  readonly children: () => ReactNode;
}

/**
 * The platform's popover, under the button that opens it, wherever that is scrolled to: Escape and a click elsewhere close it. What it holds stays
 * until it has closed, for the focus goes back to the button only from within.
 */
export function Popover({ id, className, beside, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const follow = () => place(element.current!, beside);
    const growth = new ResizeObserver(follow); // what it holds may come later
    growth.observe(element.current!);
    document.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    return () => {
      growth.disconnect();
      document.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
    };
  }, [open, beside]);
  return (
    <div
      ref={element}
      id={id}
      popover="auto"
      className={`popover ${className}`}
      onBeforeToggle={event => event.newState === 'open' && setOpen(true)}
      onToggle={event => (event.newState === 'open' ? place(event.currentTarget, beside) : setOpen(false))}
    >
      {open && children()}
    </div>
  );
}

function place(popover: HTMLElement, beside: string | undefined): void {
  const opener = document.querySelector(`[popovertarget="${CSS.escape(popover.id)}"]`);
  if (!opener) return;
  const around = beside ? opener.closest(beside)?.getBoundingClientRect() : undefined;
  if (!around || !placeBeside(popover, around)) placeBelow(popover, opener);
}

/** At its right, else at its left; false where neither has room. */
function placeBeside({ style, offsetWidth, offsetHeight }: HTMLElement, { left, right, top }: DOMRect): boolean {
  const x = [right + 4, left - 4 - offsetWidth].find(x => x >= 8 && x + offsetWidth <= innerWidth - 8);
  if (x === undefined) return false;
  style.left = `${x}px`;
  style.maxHeight = `${innerHeight - 24}px`;
  style.top = `${Math.max(8, Math.min(top, innerHeight - offsetHeight - 12))}px`;
  return true;
}

function placeBelow(popover: HTMLElement, opener: Element): void {
  const { left, top, bottom } = opener.getBoundingClientRect();
  const { style, offsetWidth, offsetHeight } = popover;
  const roomBelow = innerHeight - bottom - 12;
  const roomAbove = top - 12;
  const above = offsetHeight > roomBelow && roomAbove > roomBelow;
  style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`;
  style.maxHeight = `${above ? roomAbove : roomBelow}px`;
  style.top = `${above ? Math.max(8, top - 4 - offsetHeight) : bottom + 4}px`;
}
