import { type RefObject, useLayoutEffect } from 'react';

/** What stands in a popover takes the focus when it opens: by the platform's mark, where it is there before the popover is seen, else as soon as it comes. */
export function useFirstFocus(element: RefObject<HTMLElement | null>, isWanted = true): void {
  useLayoutEffect(() => {
    if (!isWanted) return;
    element.current?.setAttribute('autofocus', '');
    element.current?.focus();
  }, [element, isWanted]);
}
