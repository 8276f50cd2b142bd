import { skipArcs } from '../../charts/skipArcs.ts';
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
          {b && <path className="skip-b" d={skipArcs(skipsOf(b), layout.columnWidth, ARCS_HEIGHT, 6)} />}
          <path className="skip-a" d={skipArcs(skipsOf(a), layout.columnWidth, ARCS_HEIGHT, 2)} />
        </svg>
      </td>
    </tr>
  );
}
