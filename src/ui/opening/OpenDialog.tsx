import { useEffect, useState } from 'react';
import type { Language } from '../../i18n/index.ts';
import { loadReadingWords, type ReadingWords } from '../../i18n/reading.ts';
import { loadWeightsWords, type WeightsWords } from '../../i18n/weights.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { usePreference } from '../hooks.ts';
import { CodePanel } from './CodePanel.tsx';
import { FileButton } from './FileButton.tsx';
import { kindOf } from './fileKinds.ts';
import { WeightsPanel } from './weights/WeightsPanel.tsx';
import '../styles/code.css';

interface DialogProps {
  /** What was dropped on the page; null where the dialog was opened by its button. */
  readonly dropped: File | null;
  readonly onClose: () => void;
}

interface Words {
  readonly reading: ReadingWords;
  readonly weights: WeightsWords;
}

/** What a person brings: code that is pasted, or a file of any kind that is read. */
export function OpenDialog({ dropped, onClose }: DialogProps) {
  const words = useOpeningWords(usePreference('language'));
  const [opened, setOpened] = useState<Opened>(nothing);
  useEffect(() => {
    if (dropped) void openedFrom(dropped).then(setOpened);
  }, [dropped]);
  return (
    words && (
      <Dialog className="code opening" title={words.reading.title} onClose={onClose}>
        <p className="note">
          <FileButton onFile={file => void openedFrom(file).then(setOpened)}>{words.weights.page.choose}</FileButton>{' '}
          {words.weights.page.drop}
        </p>
        {opened.weights ? (
          <WeightsPanel key={opened.count} words={words.weights} file={opened.weights} onClose={onClose} />
        ) : (
          <CodePanel key={opened.count} words={words.reading} initial={opened.text} onClose={onClose} />
        )}
      </Dialog>
    )
  );
}

/** A file of weights, or text; `count` tells one from the one before. */
interface Opened {
  readonly weights: File | null;
  readonly text: string;
  readonly count: number;
}

const nothing: Opened = { weights: null, text: '', count: 0 };
let openings = 0;

async function openedFrom(file: File): Promise<Opened> {
  const count = ++openings;
  return (await kindOf(file)) === 'code' ? { weights: null, text: await file.text(), count } : { weights: file, text: '', count };
}

function useOpeningWords(language: Language): Words | null {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    void Promise.all([loadReadingWords(language), loadWeightsWords(language)]).then(([reading, weights]) => setWords({ reading, weights }));
  }, [language]);
  return words;
}
