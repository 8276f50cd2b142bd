import type { Column } from '../../../diagnostics/table/columns.ts';
import { useToolWords } from '../../hooks.ts';
import { CROWDED } from '../../table/layout.ts';

interface LayerHeadsProps {
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  /** Px of a column without room for a name; null where names have room. */
  readonly width: number | null;
}

/** The layers' names over the diagnostics; of narrow columns numbers, of very narrow ones every fifth. */
export function LayerHeads({ columns, names, width }: LayerHeadsProps) {
  const { health, ui } = useToolWords();
  const shortOf = ({ kind, index }: Column) => {
    if (kind === 'input') return ui.layer.inputShort;
    if (kind === 'output') return ui.layer.outputShort;
    const isNumbered = width! >= CROWDED || (index % 5 === 0 && index < columns.length - 3);
    return isNumbered ? String(index) : '';
  };
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="spoken">{health.quantity}</span>
        </th>
        {columns.map((column, i) => (
          <th key={column.index} scope="col">
            {width === null ? (
              names[i]
            ) : (
              <>
                <span aria-hidden="true">{shortOf(column)}</span>
                <span className="spoken">{names[i]}</span>
              </>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
