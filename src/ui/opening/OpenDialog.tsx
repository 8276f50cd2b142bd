import { useEffect, useState } from 'react';
import { type DataWords, loadDataWords } from '../../i18n/data.ts';
import type { Language } from '../../i18n/index.ts';
import { loadReadingWords, type ReadingWords } from '../../i18n/reading.ts';
import { loadWeightsWords, type WeightsWords } from '../../i18n/weights.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { useWords } from '../hooks.ts';
import { useLateWords } from '../useLateWords.tsx';
import { CodePanel } from './CodePanel.tsx';
import { DataPanel } from './data/DataPanel.tsx';
import { FileButton } from './FileButton.tsx';
import { type FileKind, kindOf } from './fileKinds.ts';
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
  readonly data: DataWords;
}

/** What a person brings: code that is pasted, or a file of any kind that is read. */
export function OpenDialog({ dropped, onClose }: DialogProps) {
  const { words, waiting } = useLateWords(loadWords);
  const { ui } = useWords();
  const [opened, setOpened] = useState<Opened>(nothing);
  useEffect(() => {
    if (dropped) void openedFrom(dropped).then(setOpened);
  }, [dropped]);
  if (!words) {
    return (
      waiting && (
        <Dialog className="code opening" title={ui.bring} onClose={onClose}>
          {waiting}
        </Dialog>
      )
    );
  }
  return (
    <Dialog className="code opening" title={words.reading.title} onClose={onClose}>
      <p className="note">
        <FileButton onFile={file => void openedFrom(file).then(setOpened)}>{words.weights.page.choose}</FileButton>{' '}
        {words.weights.page.drop}
      </p>
      <OpenedPanel key={opened.count} words={words} opened={opened} onKind={kind => setOpened({ ...opened, kind })} onClose={onClose} />
    </Dialog>
  );
}

/** A file, or the text of one; `count` tells one from the one before. */
interface Opened {
  readonly kind: FileKind;
  readonly file: File | null;
  readonly text: string;
  readonly count: number;
}

const nothing: Opened = { kind: 'code', file: null, text: '', count: 0 };
let openings = 0;

async function openedFrom(file: File): Promise<Opened> {
  const count = ++openings;
  const kind = await kindOf(file);
  return { kind, file, text: kind === 'code' ? await file.text() : '', count };
}

interface OpenedProps {
  readonly words: Words;
  readonly opened: Opened;
  readonly onKind: (kind: FileKind) => void;
  readonly onClose: () => void;
}

/** What was opened, as what it is taken for; arrays of NumPy may be weights or data. */
function OpenedPanel({ words, opened: { kind, file, text }, onKind, onClose }: OpenedProps) {
  if (kind === 'code' || !file) return <CodePanel words={words.reading} initial={text} onClose={onClose} />;
  const other = kind === 'data' ? 'weights' : 'data';
  return (
    <>
      {/\.np[yz]$/i.test(file.name) && (
        <p>
          <button type="button" className="word-button" onClick={() => onKind(other)}>
            {other === 'data' ? words.data.page.asData : words.data.page.asWeights}
          </button>
        </p>
      )}
      {kind === 'data' ? (
        <DataPanel words={words.data} weights={words.weights} file={file} onClose={onClose} />
      ) : (
        <WeightsPanel words={words.weights} file={file} onClose={onClose} />
      )}
    </>
  );
}

const loadWords = async (language: Language): Promise<Words> => {
  const [reading, weights, data] = await Promise.all([loadReadingWords(language), loadWeightsWords(language), loadDataWords(language)]);
  return { reading, weights, data };
};
