import { formatSpec } from '../../../../config/spec.ts';
import { FIELD_MOST, trainingField, writeField } from '../../../../config/tools.ts';
import { nameIn } from '../../../../i18n/names.ts';
import { initializers } from '../../../../initializers/all.ts';
import { defaultSpec } from '../../../../lib/params.ts';
import { Choice } from '../../../controls/Choice.tsx';
import { useToolWords } from '../../../hooks.ts';
import { setToolSetting } from '../../useToolSetting.ts';
import type { Runner } from './field.ts';
import { Key } from './Key.tsx';

/** Who runs: each can leave while two stay, and others can join. */
export function FairField({ runners, names }: { readonly runners: readonly Runner[]; readonly names: readonly string[] }) {
  const { training, registries } = useToolWords();
  const { fair: words } = training;
  const set = (texts: readonly string[]) => setToolSetting(trainingField.id, writeField(texts));
  const texts = runners.map(({ text }) => text);
  const free = initializers.all
    .map(entry => ({ id: entry.id, text: formatSpec(defaultSpec(entry), initializers) }))
    .filter(({ text }) => !texts.includes(text));
  return (
    <span className="fair-field">
      {runners.map(({ text }, i) => (
        <span key={text} className="fair-runner">
          <Key place={i} /> {names[i]}
          {runners.length > 2 && (
            <button
              type="button"
              className="word-button"
              aria-label={words.remove(names[i]!)}
              onClick={() => set(texts.filter(other => other !== text))}
            >
              ×
            </button>
          )}
        </span>
      ))}
      {runners.length < FIELD_MOST && (
        <Choice
          label={words.add}
          value=""
          options={[
            { value: '', name: words.add },
            ...free.map(({ id, text }) => ({ value: text, name: nameIn(registries.initializers, id) })),
          ]}
          onChange={next => next && set([...texts, next])}
        />
      )}
    </span>
  );
}
