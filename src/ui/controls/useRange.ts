import { type RefObject, useLayoutEffect, useRef } from 'react';
import { onNextFrame } from '../../store/frames.ts';

interface RangeHandlers {
  onChange(): void;
  onPointerDown(event: React.PointerEvent): void;
  onPointerUp(): void;
  onPointerCancel(): void;
  onLostPointerCapture(): void;
}

/**
 * A range input that follows the hand: while it is held its thumb stays under the pointer, and the positions on the way are told once a frame.
 * Otherwise it stands at `position`.
 */
export function useRange(
  position: number,
  onMove: (position: number) => void,
): { readonly input: RefObject<HTMLInputElement | null>; readonly handlers: RangeHandlers } {
  const input = useRef<HTMLInputElement>(null);
  const held = useRef(false);
  const moved = useRef(false);
  const latest = useRef({ position, onMove });
  const place = () => {
    if (input.current && !held.current) input.current.value = String(latest.current.position);
  };
  useLayoutEffect(() => {
    latest.current = { position, onMove };
    place();
  });
  const tell = () => {
    if (!moved.current || !input.current) return;
    moved.current = false;
    latest.current.onMove(Number(input.current.value));
  };
  const release = () => {
    tell();
    held.current = false;
    place();
  };
  const handlers: RangeHandlers = {
    onChange() {
      const first = !moved.current;
      moved.current = true;
      if (!held.current) tell();
      else if (first) onNextFrame(tell);
    },
    onPointerDown({ currentTarget, pointerId }) {
      currentTarget.setPointerCapture(pointerId); // so that letting go is heard wherever the pointer is
      held.current = true;
    },
    onPointerUp: release,
    onPointerCancel() {
      moved.current = false; // it was a scroll
      release();
    },
    onLostPointerCapture: release,
  };
  return { input, handlers };
}
