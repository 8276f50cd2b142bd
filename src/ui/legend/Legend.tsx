import { useToolWords } from '../hooks.ts';
import { MarkDrawing } from './MarkDrawing.tsx';
import { markIds } from './marks.tsx';

/** What every mark of the picture means, and the words in its corners. */
export function Legend() {
  const { legend } = useToolWords();
  return (
    <ul className="legend-marks">
      {markIds.map(id => (
        <li key={id}>
          <MarkDrawing id={id} />
          {legend.marks[id]}
        </li>
      ))}
      {legend.samples.map(({ sample, meaning }) => (
        <li key={sample}>
          <span className="legend-sample">{sample}</span>
          {meaning}
        </li>
      ))}
      <li>
        <span className="help">{legend.word}</span>
        {legend.wordMeaning}
      </li>
    </ul>
  );
}
