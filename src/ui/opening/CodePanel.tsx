import { useMemo, useState } from 'react';
import { decode } from '../../config/link.ts';
import type { ReadingWords } from '../../i18n/reading.ts';
import { answer } from '../../readers/model/answer.ts';
import { linkFor } from '../../readers/model/toLink.ts';
import { readModel } from '../../readers/readModel.ts';
import { sentences } from '../../readers/sentences.ts';
import { toJson } from '../../readers/toJson.ts';
import { compareWith, open } from '../../store/actions.ts';

type WidthAsk = 'inputWidth' | 'hiddenWidth' | 'outputWidth';
const widthAsks: readonly WidthAsk[] = ['inputWidth', 'hiddenWidth', 'outputWidth'];

interface PanelProps {
  readonly words: ReadingWords;
  /** What it begins with. */
  readonly initial: string;
  readonly onClose: () => void;
}

/** A model's code, what was read of it and what was not, and the network that it makes. */
export function CodePanel({ words, initial, onClose }: PanelProps) {
  const [text, setText] = useState(initial);
  const [chosen, setChosen] = useState(0);
  const [given, setGiven] = useState<Partial<Record<WidthAsk, number>>>({});
  const reading = useMemo(() => readModel(text), [text]);
  const found = reading.networks[chosen] ?? reading.networks[0];
  const network = found && answer(found, { ...given, activation: 'relu' });
  const made = network && linkFor(network);
  const link = made?.link;
  const told = toJson(reading, sentences(words, reading.source), found);
  const change = (next: string) => {
    setText(next);
    setChosen(0);
    setGiven({});
  };
  const openAsB = () => {
    compareWith(decode(link!).experiment.a);
    onClose();
  };
  return (
    <>
      <p className="note">{words.paste}</p>
      <textarea aria-label={words.label} rows={12} spellCheck={false} value={text} onChange={event => change(event.target.value)} />
      <section aria-live="polite">
        {text.trim() !== '' && told.refuse && <p>⚠ {told.refuse}</p>}
        {reading.networks.length > 1 && (
          <label>
            {words.model}{' '}
            <select value={chosen} onChange={event => setChosen(Number(event.target.value))}>
              {reading.networks.map(({ model }, i) => (
                <option key={model} value={i}>
                  {model}
                </option>
              ))}
            </select>
          </label>
        )}
        {network && <p>{`${words.found(network.model, network.framework)}: ${network.widths.map(width => width ?? '?').join('-')}`}</p>}
        {found &&
          widthAsks
            .filter(ask => found.asks.includes(ask))
            .map(ask => (
              <label key={ask}>
                {words[ask]}{' '}
                <input
                  type="number"
                  min={1}
                  value={given[ask] ?? ''}
                  onChange={event => setGiven({ ...given, [ask]: event.target.valueAsNumber || undefined })}
                />
              </label>
            ))}
        {network && network.beyondLimits.length > 0 && <p>{words.beyond}</p>}
        {made && made.unsaid.length > 0 && <p>{words.unsaid(made.unsaid.map(part => words.unsaidParts[part]))}</p>}
        <Defaults words={words} network={network} />
        <ul>
          {[...told.unread, ...told.remarks].map(note => (
            <li key={`${note.cell}:${note.line}:${note.why}`}>{`${words.line(note.line, note.cell ?? null)}: ${note.why}`}</li>
          ))}
        </ul>
      </section>
      {link && (
        <div className="code-bar">
          <button
            type="button"
            className="word-button"
            onClick={() => {
              open(link);
              onClose();
            }}
          >
            {words.openA}
          </button>
          <button type="button" className="word-button" onClick={openAsB}>
            {words.openB}
          </button>
        </div>
      )}
    </>
  );
}

/** Which layers nothing sets: the answer that most people need. */
function Defaults({ words, network }: { readonly words: ReadingWords; readonly network: ReturnType<typeof answer> | undefined }) {
  const layers = network?.layers.flatMap((layer, i) => (layer.isDefault ? [i + 1] : [])) ?? [];
  return network?.framework === 'pytorch' && layers.length > 0 ? <p>{words.defaults('nn.Linear', layers.join(', '))}</p> : null;
}
