import { limits } from '../../config/limits.ts';
import { change } from '../../store/actions.ts';
import { useGesture } from '../controls/useGesture.ts';
import { useTarget, useWords } from '../hooks.ts';
import { Row } from './Row.tsx';

/** The seed: any text. Nothing but this field and the die ever changes it. */
export function SeedSection() {
  const words = useWords().ui.seed;
  const seed = useTarget(config => config.seed);
  const { entry, handlers } = useGesture(true);
  return (
    <section>
      <h2>{words.heading}</h2>
      <Row name={words.label} id="seed">
        <input
          className="text-field"
          type="text"
          aria-label={words.label}
          spellCheck={false}
          autoComplete="off"
          maxLength={limits.seedLength.max}
          value={seed}
          onChange={event => change({ seed: event.target.value.toWellFormed() }, entry())}
          {...handlers}
        />
        <button type="button" className="die" aria-label={words.roll} title={words.roll} onClick={() => change({ seed: roll() })}>
          ⚄
        </button>
      </Row>
    </section>
  );
}

function roll(): string {
  return String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000);
}
