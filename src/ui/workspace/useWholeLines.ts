import { type RefObject, useEffect } from 'react';

/**
 * What scrolls ends between two lines: a line that its edge would cut is hidden until it is whole. Looked at when the pane is scrolled or changes its
 * size, and never while numbers change within.
 */
export function useWholeLines(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = scroller.current!;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => hideCutLines(pane));
    };
    const observer = new ResizeObserver(look);
    observer.observe(pane);
    const contents = new MutationObserver(() => {
      observer.disconnect();
      for (const part of [pane, ...pane.children]) observer.observe(part);
    });
    contents.observe(pane, { childList: true });
    pane.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      contents.disconnect();
      pane.removeEventListener('scroll', look);
    };
  }, [scroller]);
}

/** A line is this much taller than its letters, in px. */
const AIR = 2;

function hideCutLines(pane: HTMLElement): void {
  const { top, bottom } = pane.getBoundingClientRect();
  const lines = pane.scrollHeight > pane.clientHeight ? linesAt(pane, [top, bottom]) : [];
  const above = Math.max(0, ...lines.filter(line => line.top < top - AIR && line.bottom > top + AIR).map(line => line.bottom - top));
  const below = Math.max(0, ...lines.filter(line => line.top < bottom - AIR && line.bottom > bottom + AIR).map(line => bottom - line.top));
  pane.style.clipPath = above || below ? `inset(${Math.ceil(above)}px 0 ${Math.ceil(below)}px 0)` : '';
}

/** The lines of text that cross one of these heights. */
function linesAt(pane: HTMLElement, edges: readonly number[]): DOMRect[] {
  const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found: DOMRect[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!node.data.trim() || node.parentElement!.closest('.spoken')) continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (edges.some(edge => box.top < edge && box.bottom > edge)) found.push(...range.getClientRects());
  }
  return found;
}
