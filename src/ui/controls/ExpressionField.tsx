import { useId, useState } from 'react';
import { ExpressionError, parseExpression } from '../../lib/expression.ts';
import type { ExpressionParam } from '../../lib/params.ts';
import type { Entry } from '../../store/state.ts';
import { useAppState, useWords } from '../hooks.ts';
import { useGesture } from './useGesture.ts';

interface ExpressionFieldProps {
  readonly label: string;
  readonly value: string;
  readonly param: ExpressionParam;
  readonly onChange: (text: string, entry: Entry) => void;
}

interface Draft {
  readonly text: string;
  /** The formula and the link beside which it was typed. */
  readonly value: string;
  readonly opened: number;
}

/**
 * A formula to type. Every text that can be read is taken at once; of any other the offending character is marked and the last one stays, until
 * another comes from elsewhere or a link is opened.
 */
export function ExpressionField({ label, value, param, onChange }: ExpressionFieldProps) {
  const words = useWords().ui.initializer.formulaProblem;
  const gesture = useGesture(true);
  const opened = useAppState(state => state.glide);
  const [draft, setDraft] = useState<Draft | null>(null);
  const text = draft?.value === value && draft.opened === opened ? draft.text : value;
  const index = problemIndex(text, param);
  const id = useId();
  const type = (next: string) => {
    const taken = problemIndex(next, param) === null ? next.trim() : value;
    setDraft({ text: next, value: taken, opened });
    if (taken !== value) onChange(taken, gesture.entry());
  };
  return (
    <span className="expression">
      <input
        type="text"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={text}
        aria-label={label}
        aria-invalid={index !== null}
        aria-describedby={index === null ? undefined : id}
        onChange={event => type(event.target.value)}
        {...gesture.handlers}
        data-live={index === null || undefined}
        onBlur={() => index === null && setDraft(null)}
      />
      {index !== null && (
        <span id={id} className="problem" role="alert">
          <code>
            {text.slice(0, index)}
            <mark>{text[index] ?? ' '}</mark>
            {text.slice(index + 1)}
          </code>
          {words.expression(index)}
        </span>
      )}
    </span>
  );
}

function problemIndex(text: string, { variables, over }: ExpressionParam): number | null {
  try {
    parseExpression(text, variables, over);
    return null;
  } catch (error) {
    if (error instanceof ExpressionError) return error.index;
    throw error;
  }
}
