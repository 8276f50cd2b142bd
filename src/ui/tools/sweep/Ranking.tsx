import { formatNumber } from '../../../charts/index.ts';
import { Segments } from '../../controls/Segments.tsx';
import { useToolWords } from '../../hooks.ts';
import { useToolSetting } from '../useToolSetting.ts';
import { headingName } from './headingName.ts';
import type { MapKind } from './map.ts';
import { best, type CellOutcome, departure } from './measure.ts';
import type { SweepMap } from './squares.ts';

interface RankingProps {
  readonly kind: MapKind;
  readonly map: SweepMap;
  readonly outcomes: readonly (CellOutcome | undefined)[];
  /** No more runs come. */
  readonly isFinal: boolean;
  readonly nameOf: (index: number) => string;
  readonly onLoad: (index: number) => void;
}

const COUNT = 5;

/** The squares that carry signal and gradient best: those of A's activation or depth, or of any activation. */
export function Ranking({ kind, map, outcomes, isFinal, nameOf, onLoad }: RankingProps) {
  const dictionary = useToolWords();
  const words = dictionary.sweep.ranking;
  const [among, setAmong] = useToolSetting<'own' | 'any'>('among');
  const own = map.columns[map.ownColumn];
  const everywhere = (kind === 'choice' || kind === 'norm') && among === 'any';
  const indices = best(outcomes, index => everywhere || index % map.columns.length === map.ownColumn, COUNT);
  return (
    <section className="sweep-ranking" aria-label={words.heading}>
      <h2>
        {words.heading}
        {!isFinal && <span className="note"> {words.soFar}</span>}
      </h2>
      {!own ? null : own.kind === 'depth' ? (
        <p className="note">{words.ownDepth(own.value)}</p>
      ) : (
        <Segments
          label={words.among}
          value={among}
          options={[
            { value: 'own', name: words.own(headingName(own, dictionary)) },
            { value: 'any', name: kind === 'norm' ? words.anyArrangement : words.any },
          ]}
          onChange={setAmong}
        />
      )}
      {indices.length === 0 && <p className="note">{isFinal ? words.none : words.noneYet}</p>}
      <ol>
        {indices.map(index => (
          <li key={index}>
            <button type="button" aria-label={words.load(nameOf(index))} onClick={() => onLoad(index)}>
              {everywhere ? nameOf(index) : headingName(map.rows[Math.floor(index / map.columns.length)]!, dictionary)}
            </button>
            <span>{formatNumber(departure(outcomes[index]))}</span>
          </li>
        ))}
      </ol>
      <p className="note">{words.criterion}</p>
    </section>
  );
}
