import { useState } from 'react';

interface CopyButtonProps {
  /** What is copied: told when it is pressed. */
  readonly text: () => string;
  readonly words: Readonly<Record<'label' | 'copied' | 'failed', string>>;
}

/** Copies a text, and says so until it is left. */
export function CopyButton({ text, words }: CopyButtonProps) {
  const [state, setState] = useState<'label' | 'copied' | 'failed'>('label');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text()); // there is no clipboard where the page came over plain http
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  return (
    <button type="button" className="word-button" onClick={copy} onBlur={() => setState('label')}>
      <span aria-live="polite">{words[state]}</span>
    </button>
  );
}
