interface ExponentTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** A line for each way. */
export function ExponentTable({ caption, heads, rows }: ExponentTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must do so by the keyboard too
    <section className="training-scroll" aria-label={caption} tabIndex={0}>
      <table className="draws-numbers fair-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {heads.map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((text, i) => (
                <td key={heads[i]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
