import { MARK_HEIGHT, MARK_WIDTH, type MarkId, marks } from './marks.tsx';

/** One mark; beside it stands what it means. */
export function MarkDrawing({ id }: { readonly id: MarkId }) {
  return (
    <svg className="chart" data-mark={id} width={MARK_WIDTH} height={MARK_HEIGHT} aria-hidden="true">
      {marks[id]}
    </svg>
  );
}
