import { type RefObject, useLayoutEffect } from 'react';

/** While `held`, the element keeps the height that it had, and cuts off what is too much: nothing below it moves under a finger. */
export function useHeldHeight(element: RefObject<HTMLElement | null>, held: boolean): void {
  useLayoutEffect(() => {
    const style = element.current?.style;
    if (!style || !held) return;
    style.height = getComputedStyle(element.current!).height;
    style.overflow = 'hidden';
    return () => {
      style.height = '';
      style.overflow = '';
    };
  }, [element, held]);
}
