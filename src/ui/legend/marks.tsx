import type { ReactNode } from 'react';

/** Each mark as the picture draws it, in `MARK_WIDTH` × `MARK_HEIGHT` px. */
export const marks = {
  a: <path className="mark-a mark-histogram" d="M2 15V10h5V3h6v4h5v4h4v4Z" />,
  b: <path className="mark-b mark-histogram" d="M2 15V10h5V3h6v4h5v4h4v4" />,
  theory: <path className="chart-theory" d="M1 14C9 14 9 3 13 3S17 14 25 14" />,
  typical: <path className="chart-typical" d="M1 4C9 5 17 9 25 14" />,
  mean: (
    <>
      <path className="chart-base" d="M3 8H23" />
      <path className="mark-a chart-mean" d="M13 8.5l3 4.5h-6Z" />
    </>
  ),
  solid: <path className="depth-a depth-line" d="M1 5L25 11" />,
  dotted: <path className="depth-a depth-line depth-dotted" d="M1 5L25 11" />,
  overflow: (
    <>
      <path className="mark-a mark-histogram" d="M2 15V5h4v4h5v3h5v3Z" />
      <path className="mark-a mark-overflow" d="M18 15V3H19.5L22 5.5L19.5 8V15Z" />
    </>
  ),
  cut: <path className="mark-a mark-cut" d="M9 10l4-4l4 4" />,
  leaves: <path className="depth-leaves" d="M10 5h6l-3 6Z" />,
  zeroPoint: <path className="depth-a depth-points" d="M10 5l3 6l3-6Z" />,
  notFinite: (
    <>
      <path className="mark-a mark-hatch" d="M8 12L16 3M8 15L18 4M11 15L18 8" />
      <path className="mark-a mark-frame" d="M8 3h10v12h-10Z" />
    </>
  ),
  pointMass: <path className="mark-a mark-point-mass" d="M13 15V3M9.5 6.5L13 2.5l3.5 4" />,
  strip: <path className="mark-a mark-histogram" d="M9 1h2v3h4v3h5v3h-4v3h-5v2h-2Z" />,
} as const satisfies Record<string, ReactNode>;

export type MarkId = keyof typeof marks;

export const markIds = Object.keys(marks) as MarkId[];

export const MARK_WIDTH = 26;
export const MARK_HEIGHT = 16;
