import { download } from '../../../exporting/download.ts';
import { useToolWords } from '../../../hooks.ts';
import type { TrainingResult } from '../curve.ts';
import type { Runner } from './field.ts';
import { figureOf } from './figure.ts';
import { toCsv, toJson } from './files.ts';
import type { Heat } from './plans.ts';

interface FairFilesProps {
  readonly runners: readonly Runner[];
  readonly heats: readonly Heat[];
  readonly results: readonly (TrainingResult | undefined)[];
}

/** What is over so far, to take along. */
export function FairFiles({ runners, heats, results }: FairFilesProps) {
  const { fair: words } = useToolWords().training;
  return (
    <span className="word-buttons">
      <button
        type="button"
        className="word-button"
        onClick={() => download('race.csv', new Blob([toCsv(runners, heats, results)], { type: 'text/csv' }))}
      >
        {words.csv}
      </button>
      <button
        type="button"
        className="word-button"
        onClick={() =>
          download('race.json', new Blob([JSON.stringify(toJson(location.hash, runners, heats, results))], { type: 'application/json' }))
        }
      >
        {words.json}
      </button>
      <button
        type="button"
        className="word-button"
        onClick={({ currentTarget }) =>
          download('race.svg', new Blob([figureOf(currentTarget.closest('.fair')!)], { type: 'image/svg+xml' }))
        }
      >
        {words.svg}
      </button>
    </span>
  );
}
