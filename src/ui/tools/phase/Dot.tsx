import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Point } from '../../../charts/index.ts';
import type { Entry, NetworkId } from '../../../store/state.ts';
import { useGesture } from '../../controls/useGesture.ts';
import type { Label } from './labels.ts';
import type { Place } from './place.ts';

interface DotProps {
  readonly id: NetworkId;
  readonly place: Place;
  /** Where the place is drawn, in px: at the frame where it lies beyond. */
  readonly at: Point;
  /** From `at` down to the base line of its letter, in px. */
  readonly letterDrop: number;
  /** Says where it is, where that is beyond the frame. */
  readonly beyond: Label | null;
  readonly label: string;
  readonly role: string;
  readonly text: string;
  readonly most: number;
  readonly step: Place;
  /** Another dot lies on the same spot, and is the one to be gripped. */
  readonly covered: boolean;
  readonly placeAt: (point: Point) => Place;
  readonly onMove: (to: Partial<Place>, entry: Entry) => void;
  readonly onHold: (held: boolean) => void;
}

type Steps = readonly [axis: keyof Place, steps: number];

const keys: Readonly<Record<string, Steps>> = {
  ArrowRight: ['sigmaW2', 1],
  ArrowLeft: ['sigmaW2', -1],
  ArrowUp: ['sigmaB2', 1],
  ArrowDown: ['sigmaB2', -1],
  PageUp: ['sigmaB2', 10],
  PageDown: ['sigmaB2', -10],
};

/** “You are here”: a slider of two axes, for the pointer and the arrow keys (ten steps at once with Shift). */
export function Dot(props: DotProps) {
  const { id, place, at, letterDrop, beyond, label, role, text, most, step, covered, placeAt, onMove, onHold } = props;
  const { entry, handlers } = useGesture();
  const grip = useRef<Point | null>(null);
  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
    handlers.onPointerDown();
    grip.current = [event.clientX - at[0], event.clientY - at[1]];
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!grip.current) return;
    const next = placeAt([event.clientX - grip.current[0], event.clientY - grip.current[1]]);
    const moved = (['sigmaW2', 'sigmaB2'] as const).filter(axis => next[axis] !== place[axis]);
    if (moved.length) onMove(Object.fromEntries(moved.map(axis => [axis, next[axis]])), entry());
  };
  const letGo = () => {
    grip.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const pressed = keys[event.key];
    if (!pressed) return;
    event.preventDefault();
    const [axis, steps] = pressed;
    const many = event.shiftKey && Math.abs(steps) === 1 ? 10 * steps : steps;
    const next = Math.max(0, Math.round(place[axis] / step[axis] + many) * step[axis]);
    onMove({ [axis]: Number(next.toPrecision(6)) }, entry());
  };
  return (
    <g
      className={`phase-dot depth-${id}`}
      pointerEvents={covered ? 'none' : undefined}
      transform={`translate(${at[0]} ${at[1]})`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-roledescription={role}
      aria-valuemin={0}
      aria-valuemax={Math.max(most, place.sigmaW2)}
      aria-valuenow={place.sigmaW2}
      aria-valuetext={text}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={onKeyDown}
      onFocus={() => {
        handlers.onFocus();
        onHold(true);
      }}
      onBlur={() => onHold(false)}
    >
      <circle className="phase-grip" r={18} />
      <circle className="phase-point" r={id === 'a' ? 5.5 : 7} />
      <text className={`phase-letter text-${id}`} x={id === 'a' ? -9 : 9} y={letterDrop} textAnchor={id === 'a' ? 'end' : 'start'}>
        {id.toUpperCase()}
      </text>
      {beyond && (
        <text className={`chart-label text-${id}`} x={beyond.at[0] - at[0]} y={beyond.at[1] - at[1]} textAnchor={beyond.anchor}>
          {beyond.text}
        </text>
      )}
    </g>
  );
}
