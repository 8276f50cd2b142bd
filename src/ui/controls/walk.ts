import type { KeyboardEvent } from 'react';

const moves: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Arrow keys walk over links, or choices, that stand in rows and columns, as they are seen: left and right along the order, up and down to the nearest of the next row.
 * Home and End go to the first and the last; down from the field of the search into the links, and up from their first row back to it.
 */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  const place = event.currentTarget;
  const links = [...place.querySelectorAll<HTMLElement>('a, [data-choice]')];
  const field = place.querySelector<HTMLInputElement>('input');
  const at = links.indexOf(document.activeElement as HTMLElement);
  const isInField = document.activeElement === field;
  const move = moves[event.key];
  if (links.length === 0 || (isInField && event.key !== 'ArrowDown')) return;
  const next = move ? neighbour(links, at, move) : event.key === 'Home' ? links[0] : event.key === 'End' ? links.at(-1) : undefined;
  const target = next ?? (event.key === 'ArrowUp' ? field : null);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function neighbour(links: readonly HTMLElement[], at: number, [across, down]: readonly [number, number]): HTMLElement | undefined {
  if (at < 0 || across !== 0) return links[at < 0 ? 0 : at + across];
  const { left, top } = links[at]!.getBoundingClientRect();
  const beyond = links.map(link => ({ link, box: link.getBoundingClientRect() })).filter(({ box }) => (box.top - top) * down > 4);
  const row = Math.min(...beyond.map(({ box }) => (box.top - top) * down));
  const inRow = beyond.filter(({ box }) => (box.top - top) * down < row + 4);
  return inRow.sort((p, q) => Math.abs(p.box.left - left) - Math.abs(q.box.left - left))[0]?.link;
}
