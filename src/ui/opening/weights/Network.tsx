import type { WeightsWords } from '../../../i18n/weights.ts';
import type { WeightsReport } from '../../../readers/weights/report.ts';
import { OpenButtons } from './OpenButtons.tsx';
import { widthsOf } from './toLink.ts';

interface NetworkProps {
  readonly words: WeightsWords;
  readonly file: File;
  readonly report: WeightsReport;
  readonly onTurn: (transposed: boolean) => void;
  readonly onModel: (model: string) => void;
  readonly onClose: () => void;
}

/** The chain of dense layers in a file: its widths, and who drew them. */
export function Network({ words, file, report, onTurn, onModel, onClose }: NetworkProps) {
  const { page, refusals } = words;
  const { layers, refusal } = report;
  if (refusal) return <p role="alert">⚠ {refusals[refusal.code](refusal.details)}</p>;
  if (layers.length === 0) return <p>{page.noChain}</p>;
  return (
    <div aria-live="polite">
      <p>
        <strong>{page.chain(widthsOf(report).join('-'))}</strong> {drawnSentence(words, report)}
      </p>
      {report.models.length > 1 && (
        <p>
          <label>
            {page.several}{' '}
            <select value={report.models[0]} onChange={event => onModel(event.target.value)}>
              {report.models.toSorted().map(model => (
                <option key={model} value={model}>
                  {model}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      {!report.oriented && <p className="note">{page.unsure}</p>}
      <label>
        {page.orientation}{' '}
        <select value={String(report.transposed)} onChange={event => onTurn(event.target.value === 'true')}>
          <option value="true">{page.outIn}</option>
          <option value="false">{page.inOut}</option>
        </select>
      </label>
      <OpenButtons words={words} name={file.name} report={report} onClose={onClose} />
    </div>
  );
}

function drawnSentence({ page }: WeightsWords, { layers }: WeightsReport): string {
  const [first] = layers;
  const same = layers.every(({ drawn }) => drawn === first!.drawn);
  if (same && first!.drawn === 'trained') return page.trained;
  if (same && first!.drawn !== null) return page.drawnBy(first!.drawn);
  return page.drawnApart(
    layers.map(({ drawn }, i) => page.layer(i + 1, drawn === 'trained' ? page.none : (drawn ?? page.unknown))).join(' · '),
  );
}
