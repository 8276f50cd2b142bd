import type { Method } from '../config/training.ts';
import type { Shown } from '../engine/workers/run/client.ts';
import { trainingInWords } from '../exporters/settings.ts';
import type { NetworkId } from '../store/state.ts';
import { useIsJudging, useWords } from './hooks.ts';
import { VerdictName } from './VerdictName.tsx';

interface TrainedProps {
  readonly id: NetworkId;
  readonly shown: Shown;
  readonly after: Method;
  /** The other line says already why there is no verdict. */
  readonly isExplained: boolean;
}

/** How it was trained; of random weights alone there are verdicts. */
export function Trained({ id, shown: { config, result }, after, isExplained }: TrainedProps) {
  const words = useWords();
  const isJudging = useIsJudging();
  const { diverged, verdict } = words.ui.trained;
  const text = Number.isFinite(result.loss) ? (isExplained ? '' : verdict) : diverged;
  return (
    <p className="verdict">
      <VerdictName id={id} config={config} />
      <b className={`text-${id}`}>{trainingInWords(after, words)}</b>
      {isJudging && text && words.verdicts.colon + text}
    </p>
  );
}
