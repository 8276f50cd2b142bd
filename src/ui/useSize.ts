import { type RefObject, useLayoutEffect, useState } from 'react';

/** The size of an element's content box, in whole px; 0 × 0 before it is known. */
export function useSize(element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const observed = element.current!;
    const take = (width: number, height: number) => {
      const next = { width: Math.floor(width), height: Math.floor(height) };
      setSize(last => (last.width === next.width && last.height === next.height ? last : next));
    };
    // The observer first speaks after a frame has been drawn: too late for what is to be in it.
    const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(observed);
    const px = Number.parseFloat;
    take(observed.clientWidth - px(paddingLeft) - px(paddingRight), observed.clientHeight - px(paddingTop) - px(paddingBottom));
    const observer = new ResizeObserver(([entry]) => take(entry!.contentRect.width, entry!.contentRect.height));
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
