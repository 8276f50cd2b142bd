import { Fragment, memo } from 'react';
import {
  AXIS_HEIGHT,
  AxisBottom,
  type Domain,
  formatNumber,
  HistogramPlot,
  type HistogramPlotProps,
  type RowMode,
  StripPlot,
  sharedDomain,
} from '../../charts/index.ts';
import type { Density } from '../../diagnostics/densities.ts';
import { cellRemarks, sentence } from '../../diagnostics/table/describeCell.ts';
import type { Ui } from '../../i18n/en/ui.ts';
import type { Quantity, TensorSummary } from '../../summary/summary.ts';
import { GAP, type Layout } from './layout.ts';
import { useCursor } from './pointer.ts';

/** The line of numbers above a histogram, in px at the normal size of type. */
const NUMBERS_HEIGHT = 16;

/** Two numbers and words need a column of this width. */
const WORDY = 128;

interface CellProps {
  readonly a: TensorSummary | undefined;
  readonly b: TensorSummary | undefined;
  /** What is spoken: the same summaries, but while a control is dragged those of its last rest. */
  readonly spokenA: TensorSummary | undefined;
  readonly spokenB: TensorSummary | undefined;
  readonly theoryA: Density | undefined;
  readonly theoryB: Density | undefined;
  readonly quantity: Quantity;
  readonly column: number;
  readonly columnName: string;
  /** The row's domain; null where each cell has its own. */
  readonly domain: Domain | null;
  readonly rowScale: RowMode;
  readonly layout: Layout;
  /** Where Tab enters the table; arrow keys lead on. */
  readonly entrance: boolean;
  readonly ui: Ui;
}

/** One tensor of both networks. It is drawn anew only when one of them has changed, or its scale. */
export const Cell = memo(function Cell({
  a,
  b,
  spokenA,
  spokenB,
  theoryA,
  theoryB,
  quantity,
  column,
  columnName,
  domain,
  rowScale,
  layout,
  entrance,
  ui,
}: CellProps) {
  const own =
    domain ??
    sharedDomain(
      [a, b].filter(summary => summary !== undefined),
      rowScale,
    );
  const props = { a, b, domain: own, width: layout.columnWidth - (layout.mode === 'wide' ? GAP : 0) };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of ARIA's data grid
    <td role="gridcell" data-quantity={quantity} data-column={column} tabIndex={entrance ? 0 : -1}>
      <Spoken a={spokenA} b={spokenB} quantity={quantity} columnName={columnName} ui={ui} />
      {layout.mode === 'wide' ? (
        <>
          <Corner a={a} b={b} ui={ui} wordy={!b || layout.columnWidth >= WORDY} />
          <Plot
            {...props}
            theoryA={theoryA}
            theoryB={theoryB}
            quantity={quantity}
            column={column}
            height={layout.cellHeight - Math.round(NUMBERS_HEIGHT * layout.scale) - (domain ? 0 : AXIS_HEIGHT)}
          />
          {!domain && (a ?? b) && <AxisBottom domain={own} width={props.width} />}
        </>
      ) : (
        <StripPlot {...props} height={layout.cellHeight} />
      )}
    </td>
  );
});

/** For a screen reader. Text, even unseen, takes its time to be laid out: so it rests while a control is dragged. */
const Spoken = memo(function Spoken({ a, b, quantity, columnName, ui }: Pick<CellProps, 'a' | 'b' | 'quantity' | 'columnName' | 'ui'>) {
  const { symbol, name } = ui.quantity[quantity];
  const { comma, colon } = ui.marks;
  const sentences = [a && `A ${sentence(a, ui)}`, b && `B ${sentence(b, ui)}`].filter(Boolean).join(ui.marks.semicolon);
  return <span className="spoken">{`${columnName}${comma}${name} ${symbol}${colon}${sentences || ui.chart.none}`}</span>;
});

interface PlotProps extends HistogramPlotProps {
  readonly quantity: Quantity;
  readonly column: number;
}

function Plot({ quantity, column, ...plot }: PlotProps) {
  const cursor = useCursor(quantity, column);
  if (!plot.a && !plot.b) return null;
  return <HistogramPlot {...plot} cursor={cursor} />;
}

const NO_BREAK = '\u00a0';
/** Between what is said of A and of B, thin spaces on both sides. */
const BETWEEN = '\u202f/\u202f';

/** The rms of both networks, and in words what would crush the picture: the remarks that fit, whole. */
function Corner({ a, b, ui, wordy }: Pick<CellProps, 'a' | 'b' | 'ui'> & { readonly wordy: boolean }) {
  return (
    <div className="corner" aria-hidden="true">
      <span className="remarks">
        {(wordy ? cellRemarks(a, b, ui) : []).map((remark, i) => (
          <Fragment key={remark[0]!.text}>
            {i > 0 && ` ·${NO_BREAK}`}
            {remark.map(({ network, text }, j) => (
              <Fragment key={network}>
                {j > 0 && BETWEEN}
                {network ? <span className={`text-${network}`}>{unbroken(text)}</span> : unbroken(text)}
              </Fragment>
            ))}
          </Fragment>
        ))}
      </span>
      {a && <span className="text-a">{formatNumber(a.rms)}</span>}
      {b && <span className="text-b">{formatNumber(b.rms)}</span>}
    </div>
  );
}

const unbroken = (words: string) => words.replaceAll(' ', NO_BREAK);
