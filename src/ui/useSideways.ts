import { type RefObject, useEffect } from 'react';

/** Marks what scrolls sideways (`data-continues`) as long as there is more at its right, so that its edge can say so. */
export function useSideways(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = scroller.current!;
    const look = () => pane.toggleAttribute('data-continues', pane.scrollLeft + pane.clientWidth < pane.scrollWidth - 8);
    const observer = new ResizeObserver(look);
    for (const part of [pane, ...pane.children]) observer.observe(part);
    const contents = new MutationObserver(() => {
      for (const part of pane.children) observer.observe(part);
    });
    contents.observe(pane, { childList: true });
    pane.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      contents.disconnect();
      pane.removeEventListener('scroll', look);
    };
  }, [scroller]);
}
