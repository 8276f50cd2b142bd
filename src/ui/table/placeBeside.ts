interface Anchor {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Puts a box that is fixed to the window right of what it speaks of, or left of it where there is no room. */
export function placeBeside(box: HTMLElement, from: Anchor): void {
  const { offsetWidth, offsetHeight } = box;
  const right = from.right + 8;
  const left = right + offsetWidth < innerWidth ? right : from.left - offsetWidth - 8;
  const top = Math.max(8, Math.min(from.top, innerHeight - offsetHeight - 8));
  box.style.transform = `translate(${Math.max(8, left)}px, ${top}px)`;
}
