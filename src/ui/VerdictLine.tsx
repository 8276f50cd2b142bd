import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { factsOf } from '../diagnostics/facts.ts';
import { judge } from '../diagnostics/judge.ts';
import type { Judgement, Severity } from '../diagnostics/verdict.ts';
import type { Advised } from '../doctor/advise.ts';
import { formattedDetail } from '../doctor/formatted.ts';
import type { Remedy } from '../doctor/remedy.ts';
import type { Shown } from '../engine/workers/run/client.ts';
import { compareWith, setConfig } from '../store/actions.ts';
import type { NetworkId } from '../store/state.ts';
import type { Advice } from './consult.ts';
import { keepFocus } from './controls/keepFocus.ts';
import { Termed } from './controls/Termed.tsx';
import { Folded } from './Folded.tsx';
import { useAppState, useIsJudging, useWords } from './hooks.ts';
import { later } from './later.tsx';
import { dimNothing, lightEvidence } from './table/evidence.ts';
import { useAdvice } from './useAdvice.ts';
import { VerdictName } from './VerdictName.tsx';
import { Waiting } from './Waiting.tsx';

/** In place of the verdict of a network that has been trained. */
export const Trained = later(() => import('./Trained.tsx').then(m => m.Trained));

/** What happens in a network, why, and what to do about it: computed from its numbers. Of a network that has been trained, only that, which is no verdict. */
export function VerdictLine({ id }: { readonly id: NetworkId }) {
  const shown = useAppState(state => state.runs[id].shown);
  const isJudging = useIsJudging();
  const isExplained = useAppState(({ runs }) => id === 'b' && Boolean(runs.a.shown?.after));
  if (shown?.after) return <Trained id={id} shown={shown} after={shown.after} isExplained={isExplained} />;
  return shown && isJudging ? <Judged id={id} shown={shown} /> : <p className="verdict" />;
}

/** The findings, gravest first, each with its mark; once nothing moves, why, and what was measured to help. */
function Judged({ id, shown }: { readonly id: NetworkId; readonly shown: Shown }) {
  const { ui, verdicts } = useWords();
  /** A tool is open, and the table needs the room. */
  const isBeside = useAppState(state => state.experiment.view.tool.id !== 'none');
  const isMoving = useAppState(state => state.dragging);
  const { advice, failure, retry } = useAdvice(shown);
  // Then a remedy would undo what was changed meanwhile.
  const isOld = useAppState(({ runs }) => runs[id].failure !== null || runs[id].stopped);
  const [lit, setLit] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is lit is of this result
  useEffect(() => () => setLit(null), [shown]);
  const findings: readonly Judgement[] = advice?.advised ?? judge(factsOf(shown));
  const offered = new Set<string>();
  return (
    <Folded className="verdict" words={verdicts}>
      {failure !== null && <Waiting failure={failure} onStop={() => {}} onRetry={retry} />}
      <VerdictName id={id} config={shown.config} />
      <ul className="findings" aria-live={isMoving ? 'off' : 'polite'} aria-label={ui.verdicts}>
        {findings.map((finding, i) => {
          const advised = (!isOld && advice?.advised[i]?.remedies) || [];
          const remedies = advised.filter(remedy => !offered.has(keyOf(remedy)));
          for (const remedy of remedies) offered.add(keyOf(remedy));
          return (
            <Finding key={finding.id} id={id} finding={finding} advice={advice} remedies={remedies} isBrief={isBeside}>
              <Why finding={finding} isLit={lit === finding.id} onToggle={() => setLit(lit === finding.id ? null : finding.id)} />
            </Finding>
          );
        })}
      </ul>
    </Folded>
  );
}

interface FindingProps {
  readonly id: NetworkId;
  readonly finding: Judgement;
  readonly advice: Advice | null;
  readonly remedies: readonly Remedy[];
  /** There is little room: the cause is not said. */
  readonly isBrief: boolean;
  readonly children: ReactNode;
}

function Finding({ id, finding, advice, remedies, isBrief, children }: FindingProps) {
  const { ui, verdicts, registries } = useWords();
  const hasB = useAppState(state => state.experiment.b !== null);
  const { title, text } = verdicts.list[finding.id as keyof typeof verdicts.list];
  const words = formattedDetail(finding.detail, registries.activations);
  const cause =
    advice && !isBrief && finding.severity !== 'good' ? advice.say.cause(finding as Advised, advice.words, registries.activations) : '';
  return (
    <li className="finding" data-severity={finding.severity}>
      <span className="severity">
        <span aria-hidden="true">{marks[finding.severity]}</span>{' '}
        <span className="severity-word">{verdicts.severities[finding.severity]}</span>
      </span>{' '}
      <b>
        <Termed>{title(words)}</Termed>
      </b>
      {verdicts.colon}
      <Termed>{text(words)}</Termed> {finding.severity !== 'good' && children}
      {remedies.map(remedy => (
        <Fragment key={keyOf(remedy)}>
          {' '}
          <button type="button" className="word-button remedy" onClick={event => apply(id, remedy, event.currentTarget)}>
            {advice!.say.remedy(remedy, advice!.words, registries.activations)}
          </button>
        </Fragment>
      ))}{' '}
      {id === 'a' && !hasB && remedies[0] && (
        <button type="button" className="word-button remedy-aside" onClick={() => compareWith(remedies[0]!.config)}>
          {verdicts.asB}
        </button>
      )}
      {cause && ui.marks.space + cause}
    </li>
  );
}

interface WhyProps {
  readonly finding: Judgement;
  readonly isLit: boolean;
  readonly onToggle: () => void;
}

/** Lights in the table what the finding speaks of, until it is pressed again or another result is there. */
function Why({ finding: { id, detail }, isLit, onToggle }: WhyProps) {
  const { verdicts } = useWords();
  useEffect(() => {
    if (!isLit) return;
    lightEvidence(id, detail);
    return dimNothing;
  }, [isLit, id, detail]);
  return (
    <button type="button" className="word-button remedy-aside" aria-pressed={isLit} onClick={onToggle}>
      {verdicts.why}
    </button>
  );
}

const keyOf = ({ id, config }: Remedy): string => id + JSON.stringify(config);

/** A shape for each, which is told apart without colour. */
const marks: Readonly<Record<Severity, string>> = { good: '●', watch: '○', bad: '▲' };

function apply(id: NetworkId, { config }: Remedy, button: HTMLElement): void {
  keepFocus(button);
  setConfig(id, config);
}
