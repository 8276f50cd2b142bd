import { limits } from '../../config/limits.ts';
import { setView } from '../../store/actions.ts';
import { Segments } from '../controls/Segments.tsx';
import { useGesture } from '../controls/useGesture.ts';
import { useAppState, useWords } from '../hooks.ts';
import { Row } from './Row.tsx';

/** Whether the page judges, or leaves that to whoever opens the link. */
export function VerdictSwitch() {
  const { show } = useWords().ui;
  const verdict = useAppState(state => state.experiment.view.verdict);
  return (
    <Row name={show.verdict} id="verdict">
      <Segments
        label={show.verdict}
        value={verdict}
        options={(['on', 'off'] as const).map(value => ({ value, name: show[value] }))}
        onChange={value => setView({ verdict: value })}
      />
    </Row>
  );
}

/** What is asked of whoever opens the link. */
export function QuestionField() {
  const { show } = useWords().ui;
  const question = useAppState(state => state.experiment.view.question);
  const { entry, handlers } = useGesture(true);
  return (
    <Row name={show.question} id="question">
      <textarea
        className="text-field"
        rows={2}
        aria-label={show.question}
        placeholder={show.noQuestion}
        maxLength={limits.questionLength.max}
        value={question}
        onChange={event => setView({ question: event.target.value.toWellFormed() }, entry())}
        {...handlers}
      />
    </Row>
  );
}
