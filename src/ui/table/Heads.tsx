import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { Column } from '../../diagnostics/table/columns.ts';
import { useWords } from '../hooks.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { CROWDED, type Layout } from './layout.ts';
import { pointer } from './pointer.ts';
import { StripHead } from './StripHead.tsx';

interface HeadsProps {
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  readonly layout: Layout;
}

/** The layers' heads. */
export function Heads({ columns, names, layout }: HeadsProps) {
  // Strips are too narrow for controls: one of them is selected, and its controls stand in a bar.
  const { ui } = useWords();
  const strips = layout.mode === 'strip';
  const [selected, setSelected] = useState(1);
  const chosen = Math.min(selected, columns.length - 1);
  return (
    <>
      {strips && (
        <tr className="layer-bar">
          <td />
          <td colSpan={columns.length}>
            <ColumnHead column={columns[chosen]!} name={names[chosen]!} />
          </td>
        </tr>
      )}
      <tr className="heads">
        <td className="axis-name">{ui.chart.layers}</td>
        {columns.map((column, i) => (
          <Head key={column.index} index={i}>
            {strips ? (
              <StripHead
                column={column}
                name={names[i]!}
                selected={i === chosen}
                crowded={layout.columnWidth < CROWDED}
                beforeOutput={i === columns.length - 2}
                onSelect={() => setSelected(i)}
              />
            ) : (
              <ColumnHead column={column} name={names[i]!} />
            )}
          </Head>
        ))}
      </tr>
    </>
  );
}

/** A column's head, marked while the column or its layer in a depth chart is pointed at. */
function Head({ index, children }: { readonly index: number; readonly children: ReactNode }) {
  const isPointed = useStore(pointer, ({ pointed, depth }) => (pointed?.column ?? depth?.column) === index);
  return (
    <th scope="col" data-pointed={isPointed || undefined}>
      {children}
    </th>
  );
}
