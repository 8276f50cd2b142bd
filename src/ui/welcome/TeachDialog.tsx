import { CopyButton } from '../controls/CopyButton.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { useToolWords } from '../hooks.ts';
import { QuestionField, VerdictSwitch } from '../panel/ForAClass.tsx';

/** One link for a class: the network that is set, a question above it, and no sentence that gives the answer away. */
export function TeachDialog({ onClose }: { readonly onClose: () => void }) {
  const { ui, wayIn } = useToolWords();
  return (
    <Dialog className="teach" title={wayIn.doors.teach} onClose={onClose}>
      <ol>
        <li>{wayIn.teach.network}</li>
        <li>
          {wayIn.teach.question}
          <QuestionField />
        </li>
        <li>
          {wayIn.teach.verdict}
          <VerdictSwitch />
        </li>
        <li>
          {wayIn.teach.link} <CopyButton text={() => location.href} words={ui.share} />
        </li>
      </ol>
    </Dialog>
  );
}
