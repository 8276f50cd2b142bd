import { useState } from 'react';
import { activations } from '../../../activations/all.ts';
import { decode } from '../../../config/link.ts';
import { shareFile } from '../../../engine/workers/files.ts';
import { nameIn } from '../../../i18n/names.ts';
import type { WeightsWords } from '../../../i18n/weights.ts';
import type { WeightsReport } from '../../../readers/weights/report.ts';
import { compareWith, open } from '../../../store/actions.ts';
import { useWords } from '../../hooks.ts';
import { fits, freshDraw, linkOf } from './toLink.ts';

interface ButtonsProps {
  readonly words: WeightsWords;
  readonly name: string;
  readonly report: WeightsReport;
  readonly onClose: () => void;
}

/** Opens the network of a file as A, as B, or as A beside a fresh draw; asks for the activation where the file does not say it. */
export function OpenButtons({ words: { page }, name, report, onClose }: ButtonsProps) {
  const { registries } = useWords();
  const [activation, setActivation] = useState('relu');
  if (!fits(report)) return <p>{page.tooLarge}</p>;
  const link = linkOf(report, name, activation);
  const beside = freshDraw(report);
  const button = (text: string, run: () => void) => (
    <button
      type="button"
      className="word-button"
      onClick={() => {
        shareFile(report.values!);
        run();
        onClose();
      }}
    >
      {text}
    </button>
  );
  const asksActivation = report.layers.slice(0, -1).some(layer => !layer.activation);
  return (
    <>
      {asksActivation && (
        <label>
          {page.activation}{' '}
          <select value={activation} onChange={event => setActivation(event.target.value)}>
            {activations.all.map(({ id }) => (
              <option key={id} value={id}>
                {nameIn(registries.activations, id)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="code-bar">
        {button(page.openBeside(beside), () => open(`${link}&vs.init=${beside}`))}
        {button(page.openA, () => open(link))}
        {button(page.openB, () => compareWith(decode(link).experiment.a))}
      </div>
    </>
  );
}
