import { PreparationRows } from './PreparationRows.tsx';
import { TaskRows } from './TaskRows.tsx';

/** What few networks need to say of their data. */
export function MoreData() {
  return (
    <>
      <PreparationRows />
      <TaskRows />
    </>
  );
}
