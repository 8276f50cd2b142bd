import { useEffect, useState } from 'react';
import { shareFile } from '../../engine/workers/files.ts';
import { loadWeightsWords, type WeightsWords } from '../../i18n/weights.ts';
import { computeAgain } from '../../store/actions.ts';
import { usePreference } from '../hooks.ts';
import { FileButton } from './FileButton.tsx';
import { useWeights } from './weights/useWeights.ts';

/** Asks for the file whose weights a link names, and says so when it is given another. */
export function MissingFile({ name, digest }: { readonly name: string; readonly digest: string }) {
  const language = usePreference('language');
  const [words, setWords] = useState<WeightsWords | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [model, setModel] = useState<string>();
  const reading = useWeights(file, undefined, model);
  useEffect(() => void loadWeightsWords(language).then(setWords), [language]);
  useEffect(() => {
    if (reading?.kind !== 'report') return;
    const { values, models } = reading.report;
    if (values?.digest === digest) {
      shareFile(values);
      computeAgain();
    } else if (model === undefined) setModel(models[1]); // the link may mean the other one in the file
  }, [reading, digest, model]);
  if (!words) return null;
  const { page, refusals } = words;
  return (
    <section className="notice" role="status">
      <p>⚠ {page.missing(name, digest)}</p>
      {file && reading?.kind === 'refusal' && <p>{refusals[reading.code](reading.details)}</p>}
      {file && reading?.kind === 'report' && reading.report.values?.digest !== digest && (
        <p>{reading.report.values ? page.another(file.name, reading.report.values.digest) : page.noLayers(file.name)}</p>
      )}
      <FileButton
        onFile={next => {
          setModel(undefined);
          setFile(next);
        }}
      >
        {page.give}
      </FileButton>
    </section>
  );
}
