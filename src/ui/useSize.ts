import { type RefObject, useLayoutEffect, useState } from 'react';

/** The size of an element's content box, in whole px; 0 × 0 before it is known. */
export function useSize(element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const observed = element.current!;
    const observer = new ResizeObserver(([entry]) => {
      const next = { width: Math.floor(entry!.contentRect.width), height: Math.floor(entry!.contentRect.height) };
      setSize(last => (last.width === next.width && last.height === next.height ? last : next));
    });
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
