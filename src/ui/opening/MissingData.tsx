import { useEffect, useState } from 'react';
import { choose, isMisfit, misfitOf } from '../../datasets/chosen.ts';
import { keptTable } from '../../datasets/tables.ts';
import { shareTable } from '../../engine/workers/shareTable.ts';
import { type DataWords, loadDataWords } from '../../i18n/data.ts';
import type { Language } from '../../i18n/index.ts';
import { loadWeightsWords, type WeightsWords } from '../../i18n/weights.ts';
import { computeAgain, setConfig } from '../../store/actions.ts';
import { store } from '../../store/state.ts';
import { useLateWords } from '../useLateWords.tsx';
import { withData } from './data/toConfig.ts';
import { refusalSentence } from './data/told.ts';
import { useTable } from './data/useTable.ts';
import { FileButton } from './FileButton.tsx';

interface DataProps {
  readonly name: string;
  readonly digest: string;
  readonly isHere: boolean;
}

/** Asks for the file whose data a link names, and says so when it is given another, or when its columns are others than the link says. */
export function MissingData({ name, digest, isHere }: DataProps) {
  const { words, waiting } = useLateWords(loadWords);
  const [file, setFile] = useState<File | null>(null);
  const state = useTable(file);
  useEffect(() => {
    if (state?.kind !== 'report' || state.report.table.digest !== digest) return;
    shareTable(state.report.table);
    computeAgain();
  }, [state, digest]);
  if (!words) return waiting;
  const { page } = words.data;
  if (isHere) return <Misfit words={words.data} digest={digest} />;
  return (
    <section className="notice" role="status">
      <p>⚠ {page.missingFile(name, digest)}</p>
      {state?.kind === 'reading' && file && <p>{page.reading(file.name)}</p>}
      {state?.kind === 'late' && <p>{words.weights.page.late}</p>}
      {state?.kind === 'refusal' && <p>{refusalSentence(words.data, words.weights, state.code, state.details)}</p>}
      {state?.kind === 'report' && state.report.table.digest !== digest && <p>{page.another(file!.name, state.report.table.digest)}</p>}
      <FileButton onFile={setFile}>{page.give}</FileButton>
    </section>
  );
}

interface Words {
  readonly data: DataWords;
  readonly weights: WeightsWords;
}

const loadWords = async (language: Language): Promise<Words> => {
  const [data, weights] = await Promise.all([loadDataWords(language), loadWeightsWords(language)]);
  return { data, weights };
};

/** The file is here, and has other inputs or classes: says which, and makes the network fit where it can. */
function Misfit({ words: { page, misfits }, digest }: { readonly words: DataWords; readonly digest: string }) {
  const { a, b } = store.getState().experiment;
  const id = a.data.params.digest === digest && misfitOf(a) ? 'a' : 'b';
  const config = id === 'a' ? a : b;
  const misfit = config && misfitOf(config);
  if (!misfit) return null;
  const fit = () => {
    const { params } = config.data;
    const classes = misfit.kind === 'classes' ? misfit.there : Number(params.classes);
    const data = { id: 'file', params: { ...params, classes: String(classes) } };
    const found = choose(keptTable(digest)!, data.params);
    if (!isMisfit(found)) setConfig(id, withData(config, data, { inputs: found.inputs.length, classes, rows: found.count }));
  };
  const canFit = misfit.kind === 'inputs' || (misfit.kind === 'classes' && misfit.there <= 1024);
  return (
    <section className="notice" role="status">
      <p>⚠ {page.misfit(misfits[misfit.kind]({ ...misfit }))}</p>
      {canFit && (
        <button type="button" className="word-button" onClick={fit}>
          {page.fit}
        </button>
      )}
    </section>
  );
}
