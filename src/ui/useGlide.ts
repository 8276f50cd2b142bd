import { useEffect, useState } from 'react';
import { useAppState } from './hooks.ts';

/** Long enough for the first result of a small network and the 200 ms that its bars glide. */
const GLIDE = 500;

/** True for a moment after an experiment was chosen whole; never while dragging. */
export function useGlide(): boolean {
  const glide = useAppState(state => state.glide);
  const dragged = useAppState(state => state.entry.kind !== 'address');
  const [gliding, setGliding] = useState(false);
  useEffect(() => {
    if (glide <= 1) return;
    setGliding(true);
    const timer = setTimeout(() => setGliding(false), GLIDE);
    return () => clearTimeout(timer);
  }, [glide]);
  return gliding && !dragged;
}
