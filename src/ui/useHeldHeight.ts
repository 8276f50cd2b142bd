import { type RefObject, useLayoutEffect } from 'react';

/** Browsers lay out in 64ths of a pixel, and write a height with six digits: it is rounded up to what it was. */
const LAYOUT = 64;

/** While `held`, the element keeps the height that it had, and cuts off what is too much: nothing below it moves under a finger. */
export function useHeldHeight(element: RefObject<HTMLElement | null>, held: boolean): void {
  useLayoutEffect(() => {
    const style = element.current?.style;
    if (!style || !held) return;
    const height = Number.parseFloat(getComputedStyle(element.current!).height);
    style.height = `${Math.ceil(height * LAYOUT) / LAYOUT}px`;
    style.overflow = 'hidden';
    return () => {
      style.height = '';
      style.overflow = '';
    };
  }, [element, held]);
}
