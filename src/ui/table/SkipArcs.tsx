import { coordinate } from '../../charts/coordinate.ts';
import type { Config } from '../../config/config.ts';
import type { Column } from '../../diagnostics/table/columns.ts';
import { skipsOf } from '../../network/skips.ts';
import { useAppState, useWords } from '../hooks.ts';
import { ARCS_HEIGHT, type Layout } from './layout.ts';

interface SkipArcsProps {
  readonly columns: readonly Column[];
  readonly layout: Layout;
}

/** Skip connections as arcs over the heads, from where the stream is forked to where the branch is added; B's dashed, a little lower. */
export function SkipArcs({ columns, layout }: SkipArcsProps) {
  const words = useWords().ui.layer;
  const a = useAppState(({ experiment }) => experiment.a);
  const b = useAppState(({ experiment }) => experiment.b);
  const width = layout.columnWidth * columns.length;
  return (
    <tr className="skips">
      <td />
      <td colSpan={columns.length}>
        <svg width={width} height={ARCS_HEIGHT} role="img" aria-label={words.skips}>
          {b && <path className="skip-b" d={arcs(b, layout.columnWidth, 6)} />}
          <path className="skip-a" d={arcs(a, layout.columnWidth, 2)} />
        </svg>
      </td>
    </tr>
  );
}

/** One path for all; layer l stands in column l. */
function arcs(config: Config, columnWidth: number, top: number): string {
  const x = (layer: number) => coordinate((layer + 0.5) * columnWidth);
  return skipsOf(config)
    .map(
      ({ from, to }) =>
        `M${x(from)} ${ARCS_HEIGHT}C${x(from)} ${top} ${x(from)} ${top} ${coordinate(((from + to) / 2 + 0.5) * columnWidth)} ${top}S${x(to)} ${top} ${x(to)} ${ARCS_HEIGHT}`,
    )
    .join('');
}
