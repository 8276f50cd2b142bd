import { useState } from 'react';
import type { WeightsWords } from '../../../i18n/weights.ts';
import type { WeightsReport } from '../../../readers/weights/report.ts';
import { FileButton } from '../FileButton.tsx';
import { Network } from './Network.tsx';
import { TensorTable } from './TensorTable.tsx';
import { type Reading, useWeights } from './useWeights.ts';
import '../../styles/weights.css';

interface PanelProps {
  readonly words: WeightsWords;
  readonly file: File;
  readonly onClose: () => void;
}

/** A file of weights: the network in it, its arrays, and a second file beside it. */
export function WeightsPanel({ words, file, onClose }: PanelProps) {
  const { page } = words;
  const [transposed, setTransposed] = useState<boolean>();
  const [model, setModel] = useState<string>();
  const [other, setOther] = useState<File | null>(null);
  const reading = useWeights(file, transposed, model);
  const second = useWeights(other);
  return (
    <>
      <State words={words} name={file.name} reading={reading} />
      {reading?.kind === 'report' && (
        <>
          <Network words={words} file={file} report={reading.report} onTurn={setTransposed} onModel={setModel} onClose={onClose} />
          <div className="code-bar">
            <FileButton onFile={setOther}>{page.beside}</FileButton>
            {other && (
              <button type="button" className="word-button" onClick={() => setOther(null)}>
                {page.remove}
              </button>
            )}
            {other && <State words={words} name={other.name} reading={second} />}
          </div>
          <TensorTable words={words} first={reading.report} second={reportIn(second)} />
        </>
      )}
    </>
  );
}

const reportIn = (reading: Reading | null): WeightsReport | null => (reading?.kind === 'report' ? reading.report : null);

function State({ words, name, reading }: { readonly words: WeightsWords; readonly name: string; readonly reading: Reading | null }) {
  if (!reading) return null;
  if (reading.kind === 'reading') return <p role="status">{words.page.reading(name, `${Math.round(100 * reading.share)} %`)}</p>;
  if (reading.kind === 'late') return <p role="alert">⚠ {words.page.late}</p>;
  if (reading.kind === 'refusal') return <p role="alert">⚠ {words.refusals[reading.code](reading.details)}</p>;
  return <p>{words.page.file(name, reading.report.format, reading.report.under)}</p>;
}
