import { scaleLinear } from 'd3';
import type { Frame, Point } from '../../../charts/index.ts';
import type { Extent } from './extent.ts';
import type { Place } from './place.ts';

/** Room for the numbers left and below, and for the level lines' names above (two rows) and right. */
const MARGIN = { left: 34, right: 40, top: 30, bottom: 18 };

/** From places to px and back, for a picture of this size; places beyond the axes lie on the frame. */
export function scalesOf(extent: Extent, width: number, height: number) {
  const frame: Frame = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const x = scaleLinear([0, extent.sigmaW2], [frame.left, frame.right]).clamp(true);
  const y = scaleLinear([0, extent.sigmaB2], [frame.bottom, frame.top]).clamp(true);
  const pointOf = ({ sigmaW2, sigmaB2 }: Place): Point => [x(sigmaW2), y(sigmaB2)];
  return { frame, x, y, pointOf };
}
