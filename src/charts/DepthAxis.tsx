import { coordinate } from './coordinate.ts';
import { type DepthTicks, type DepthTicksInput, depthTicks } from './depthTicks.ts';

/** Hairlines and, at their right ends, their numbers. */
export function DepthAxis({ width, ...input }: DepthTicksInput & { readonly width: number }) {
  const ticks = depthTicks(input);
  return (
    <>
      <DepthLines ticks={ticks} width={width} />
      <DepthNumbers ticks={ticks} x={width} textAnchor="end" />
    </>
  );
}

export function DepthLines({ ticks, width }: { readonly ticks: DepthTicks; readonly width: number }) {
  return <path className="chart-grid" d={ticks.lines.map(y => `M0 ${coordinate(y)}H${width}`).join('')} />;
}

interface DepthNumbersProps {
  readonly ticks: DepthTicks;
  readonly x: number;
  readonly textAnchor: 'start' | 'end';
}

export function DepthNumbers({ ticks, x, textAnchor }: DepthNumbersProps) {
  return ticks.labels.map(({ text, y }) => (
    <text key={text} className="chart-label" x={x} textAnchor={textAnchor} y={coordinate(y)}>
      {text}
    </text>
  ));
}
