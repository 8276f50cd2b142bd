import { formatNumber } from '../../../charts/index.ts';
import type { Config } from '../../../config/config.ts';
import { nameIn } from '../../../i18n/names.ts';
import type { NetworkId } from '../../../store/state.ts';
import { useAppState, useIsJudging, useToolWords } from '../../hooks.ts';
import { depthRemark } from './depthRemark.ts';
import { emptiedBy } from './emptied.ts';
import type { Landscape } from './landscape.ts';
import { hasOwnSettings, placeOf } from './place.ts';
import type { Reading } from './reading.ts';
import type { Network } from './useNetworks.ts';

interface NotesProps {
  readonly id: NetworkId;
  readonly config: Config;
  readonly reading: Reading;
  readonly landscape: Landscape | null;
  /** The other network, where its activation is another and its place therefore not drawn. */
  readonly absent: Network | null;
}

/** In words what the place means, and what the diagram cannot draw. */
export function Notes({ id, config, reading, landscape, absent }: NotesProps) {
  const { phase, registries, ui } = useToolWords();
  const isJudging = useIsJudging();
  const shown = useAppState(state => state.runs[id].shown);
  const { biasMean, silence } = placeOf(config);
  const words = phase.notes;
  const emptied = emptiedBy(config);
  const remark = silence || emptied || !isJudging ? null : depthRemark(reading.phase, shown);
  const notes = [
    ...(landscape ? landscapeNotes(landscape) : []).map(note =>
      note.kind === 'rectifier' ? words.rectifier(note.critical) : words[note.kind],
    ),
    hasOwnSettings(config) && words.ownSettings,
    biasMean !== 0 && words.biasMean(formatNumber(biasMean)),
    absent && words.otherActivation(absent.id.toUpperCase(), nameIn(registries.activations, absent.config.activation.id)),
    config.dropout > 0 && words.dropout,
    !emptied && phase.key,
  ];
  return (
    <>
      <p aria-live="polite">
        {silence ? words[silence] : emptied ? phase.emptied[emptied] : isJudging && sentence(phase.sentence, reading)}
        {remark && ui.marks.space + phase.depth[remark.id](formatNumber(remark.perLayer), remark.hiddenCount)}
      </p>
      {notes.map(
        note =>
          note && (
            <p key={note} className="note">
              {note}
            </p>
          ),
      )}
    </>
  );
}

type Sentences = ReturnType<typeof useToolWords>['phase']['sentence'];

function sentence(words: Sentences, { phase, fixedPoint, gradientScale }: Reading): string {
  const layers = formatNumber(gradientScale);
  if (phase === 'critical') return words.critical;
  if (phase === 'ordered') return (fixedPoint.kind === 'zero' ? words.vanishing : words.ordered)(layers);
  return (fixedPoint.kind === 'infinite' ? words.exploding : words.chaotic)(layers);
}

type LandscapeNote = { readonly kind: 'rectifier'; readonly critical: string } | { readonly kind: 'jump' | 'unbounded' };

function landscapeNotes({ boundary: { critical, unbounded, rowCount }, scaleFree }: Landscape): LandscapeNote[] {
  if (scaleFree) return critical[0] ? [{ kind: 'rectifier', critical: formatNumber(critical[0].sigmaW2) }] : [];
  if (unbounded.length === 0) return [];
  return critical.length < rowCount ? [{ kind: 'jump' }, { kind: 'unbounded' }] : [{ kind: 'unbounded' }];
}
