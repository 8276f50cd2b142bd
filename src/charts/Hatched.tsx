import { coordinate } from './coordinate.ts';
import { type Box, hatch } from './hatch.ts';

interface HatchedProps {
  readonly box: Box;
  readonly spacing: number;
  readonly mirrored: boolean;
}

/** What is not finite: hatched in the warning's colour, framed in the network's. */
export function Hatched({ box, spacing, mirrored }: HatchedProps) {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(coordinate);
  return (
    <>
      <path className="mark-hatch" d={hatch(box, spacing, mirrored)} />
      <path className="mark-frame" d={`M${x} ${y}h${width}v${height}h-${width}Z`} />
    </>
  );
}
