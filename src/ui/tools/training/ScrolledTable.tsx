import type { ReactNode } from 'react';
import type { Racer } from './race.ts';

interface ScrolledTableProps {
  readonly name: string;
  readonly className?: string;
  /** What the rows are of. */
  readonly rows: string;
  readonly racers: readonly Racer[];
  /** Of each network. */
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

/** A table with columns for each network, which scrolls under its heads and beside its first column. */
export function ScrolledTable({ name, className = '', rows, racers, columns, children }: ScrolledTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must do so by the keyboard too
    <section className="training-scroll" aria-label={name} tabIndex={0}>
      <table className={`draws-numbers ${className}`}>
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {rows}
            </th>
            {racers.map(({ id }) => (
              <th key={id} scope="colgroup" colSpan={columns.length} className={`text-${id}`}>
                {id.toUpperCase()}
              </th>
            ))}
          </tr>
          <tr>
            {racers.flatMap(({ id }) =>
              columns.map(column => (
                <th key={`${id} ${column}`} scope="col" className={`text-${id}`}>
                  {column}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
