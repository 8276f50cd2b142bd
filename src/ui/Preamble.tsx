import { useAppState } from './hooks.ts';
import { later } from './later.tsx';
import { MissingLanguage } from './MissingLanguage.tsx';
import { asksForFile } from './opening/missing.ts';
import { WayIn } from './welcome/WayIn.tsx';

const PrintedHead = later(() => import('./PrintedHead.tsx').then(m => m.PrintedHead), { quiet: true });
/** Where it does not come, a later visit learns of newer versions. */
const UpdateNotice = later(() => import('./UpdateNotice.tsx').then(m => m.UpdateNotice), { quiet: true });
export const Notice = later(() => import('./Notice.tsx').then(m => m.Notice));
const MissingFiles = later(() => import('./opening/MissingFiles.tsx').then(m => m.MissingFiles), { large: true });
export const Caption = later(() => import('./Caption.tsx').then(m => m.Caption), { quiet: true });

/** What stands above the picture where there is a reason: the settings on paper, a newer version, the first visit's way in, what was wrong with the link, the file that it asks for, what an experiment shows. */
export function Preamble() {
  const isDrawn = useAppState(state => state.runs.a.shown !== null);
  const isWarned = useAppState(state => state.warnings.length > 0);
  const asksFile = useAppState(state => asksForFile(state.experiment));
  const isOpened = useAppState(state => Boolean(state.opened));
  return (
    <>
      {isDrawn && <PrintedHead />}
      {isDrawn && <UpdateNotice />}
      <MissingLanguage />
      <WayIn />
      {isWarned && <Notice />}
      {asksFile && <MissingFiles />}
      {isOpened && <Caption />}
    </>
  );
}
