import { useStore } from 'zustand';
import { reset } from '../../store/actions.ts';
import { steps } from '../../store/steps.ts';
import { useWords } from '../hooks.ts';

/** One step back, one forth, and all of them: for hands without the keys. */
export function Steps() {
  const words = useWords().ui.steps;
  const back = useStore(steps, state => state.back > 0);
  const forward = useStore(steps, state => state.forward > 0);
  const { undo, redo } = steps.getState();
  return (
    <section className="word-buttons steps" aria-label={words.label}>
      <Step name={words.undo} keys="Control+Z" can={back} act={undo} />
      <Step name={words.redo} keys="Control+Shift+Z" can={forward} act={redo} />
      <Step name={words.reset} can act={reset} title={words.resetHelp} />
    </section>
  );
}

interface StepProps {
  readonly name: string;
  readonly keys?: string;
  readonly can: boolean;
  readonly act: () => void;
  readonly title?: string;
}

/** It keeps the focus when there is nothing more to undo. */
function Step({ name, keys, can, act, title }: StepProps) {
  return (
    <button
      type="button"
      aria-disabled={!can}
      aria-keyshortcuts={keys}
      title={title ?? keys?.replace('Control', 'Ctrl')}
      onClick={() => can && act()}
    >
      {name}
    </button>
  );
}
