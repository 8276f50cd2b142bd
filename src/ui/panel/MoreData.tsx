import { PreparationRows } from './PreparationRows.tsx';
import { TaskRows } from './TaskRows.tsx';

/** What few networks need to say of their data: it comes when it is unfolded, or when the link says some of it. */
export default function MoreData() {
  return (
    <>
      <PreparationRows />
      <TaskRows />
    </>
  );
}
