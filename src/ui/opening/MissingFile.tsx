import { useEffect, useState } from 'react';
import { shareFile } from '../../engine/workers/files.ts';
import { loadWeightsWords } from '../../i18n/weights.ts';
import { computeAgain } from '../../store/actions.ts';
import { useLateWords } from '../useLateWords.tsx';
import { FileButton } from './FileButton.tsx';
import { useWeights } from './weights/useWeights.ts';

/** Asks for the file whose weights a link names, and says so when it is given another. */
export function MissingFile({ name, digest }: { readonly name: string; readonly digest: string }) {
  const { words, waiting } = useLateWords(loadWeightsWords);
  const [file, setFile] = useState<File | null>(null);
  const [tries, setTries] = useState<readonly string[] | null>(null); // models of the file, the one that is read first
  const reading = useWeights(file, undefined, tries?.[0]);
  useEffect(() => {
    if (reading?.kind !== 'report') return;
    const { values, models } = reading.report;
    if (values?.digest === digest) {
      shareFile(values);
      computeAgain();
    } else setTries(before => afterFirst(before ?? models) ?? before); // the link may mean another one in the file
  }, [reading, digest]);
  if (!words) return waiting;
  const { page, refusals } = words;
  return (
    <section className="notice" role="status">
      <p>⚠ {page.missing(name, digest)}</p>
      {reading?.kind === 'late' && <p>{page.late}</p>}
      {file && reading?.kind === 'refusal' && <p>{refusals[reading.code](reading.details)}</p>}
      {file && reading?.kind === 'report' && reading.report.values?.digest !== digest && (
        <p>{reading.report.values ? page.another(file.name, reading.report.values.digest) : page.noLayers(file.name)}</p>
      )}
      <FileButton
        onFile={next => {
          setTries(null);
          setFile(next);
        }}
      >
        {page.give}
      </FileButton>
    </section>
  );
}

/** Null where there is none. */
const afterFirst = (models: readonly string[]) => (models.length > 1 ? models.slice(1) : null);
