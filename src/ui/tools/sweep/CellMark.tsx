/** What a square holds when it holds no ratio, each a shape of its own. */
export type Mark = 'zero' | 'overflow' | 'undefined' | 'failure' | 'pending';

/** As in the depth charts, 0 points down and what is not finite points up. */
const paths: Record<Mark, string> = {
  zero: 'M1.5 3h7L5 9Z',
  overflow: 'M1.5 7h7L5 1Z',
  undefined: 'M2 4.4h6v1.2h-6Z',
  failure: 'M2 1.2 5 4.2 8 1.2 8.8 2 5.8 5 8.8 8 8 8.8 5 5.8 2 8.8 1.2 8 4.2 5 1.2 2Z',
  pending: 'M4.4 4.4h1.2v1.2h-1.2Z',
};

export function CellMark({ mark }: { readonly mark: Mark }) {
  return (
    <svg className="cell-mark" viewBox="0 0 10 10" aria-hidden="true">
      <path d={paths[mark]} />
    </svg>
  );
}
