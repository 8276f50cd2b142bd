import { useEffect, useMemo, useRef, useState } from 'react';
import type { Config } from '../../../../config/config.ts';
import { filmChoices, trainingFilm } from '../../../../config/tools.ts';
import { columnsOf } from '../../../../diagnostics/table/columns.ts';
import { losses } from '../../../../losses/all.ts';
import { Choice } from '../../../controls/Choice.tsx';
import { useToolWords } from '../../../hooks.ts';
import { useSize } from '../../../useSize.ts';
import { columnName } from '../../draws/columnName.ts';
import { useToolSetting } from '../../useToolSetting.ts';
import type { Settings } from '../settings.ts';
import { setShownStep, useShownStep } from '../shownStep.ts';
import { threeDigits } from '../threeDigits.ts';
import { FilmFiles } from './FilmFiles.tsx';
import type { NamedFilm } from './files.ts';
import { filmStore } from './filmStore.ts';
import { Plate } from './Plate.tsx';
import { mapsOf, type PlateData, stripsOf } from './plates.ts';
import { type Film, useFilm } from './useFilm.ts';
import { filmViews } from './views.ts';

interface FilmPaneProps {
  readonly a: Config;
  readonly b: Config | null;
  readonly settings: Settings;
  readonly held: boolean;
}

/** The training over its steps: a number by layer and step, or every layer's distribution; scrubbed as one with the table. */
export function FilmPane({ a, b, settings: { recipes, steps }, held }: FilmPaneProps) {
  const { film: words } = useToolWords().training;
  const [view, setView] = useToolSetting<string>(trainingFilm.id);
  const isAsked = view !== 'off' && !held;
  const filmA = useFilm(hasLoss(a), recipes.a, steps, isAsked);
  const filmB = useFilm(b && hasLoss(b), recipes.b, steps, isAsked);
  const films = useMemo(() => namedFilms(filmA, filmB), [filmA, filmB]);
  useEffect(() => filmStore.setState({ films }), [films]);
  useEffect(() => () => filmStore.setState({ films: [] }), []);
  const frames = films[0]?.film.steps.length ?? 0;
  const made = films.reduce((sum, { film }) => sum + film.frames.length, 0);
  return (
    <section className="film" aria-label={words.label} aria-busy={isAsked && made < frames * films.length}>
      <span className="training-control">
        <span>{words.label}</span>
        <Choice
          label={words.label}
          value={view}
          options={filmChoices.map(value => ({ value, name: words.views[value] }))}
          onChange={setView}
        />
        {isAsked && made < frames * films.length && <progress value={made} max={frames * films.length} aria-label={words.making} />}
      </span>
      {view === 'allStrips' && <p className="note">{words.inTable}</p>}
      {filmViews[view] && films.length > 0 && <Projection films={films} view={view} />}
    </section>
  );
}

const hasLoss = (config: Config) => (losses.get(config.loss.id).hasValue ? config : null);

const namedFilms = (a: Film | null, b: Film | null): readonly NamedFilm[] => [
  ...(a ? [{ id: 'a' as const, film: a }] : []),
  ...(b ? [{ id: 'b' as const, film: b }] : []),
];

/** The pictures, what is under the pointer, and what they mean. */
function Projection({ films, view }: { readonly films: readonly NamedFilm[]; readonly view: string }) {
  const { training, ui } = useToolWords();
  const { film: words } = training;
  const place = useRef<HTMLDivElement>(null);
  const { width } = useSize(place);
  const [reading, setReading] = useState('');
  const shown = useShownStep();
  const { steps } = films[0]!.film;
  const marked = Math.max(
    0,
    steps.findLastIndex(step => step <= shown),
  );
  const chosen = filmViews[view]!;
  const data = useMemo(
    () =>
      chosen.kind === 'map' ? { map: mapsOf(films, chosen, width), strips: null } : { map: null, strips: stripsOf(films, chosen, width) },
    [films, chosen, width],
  );
  const plates = data.map?.plates ?? data.strips!.plates;
  const nameOf = (film: NamedFilm, layer: number) => columnName(columnsOf(film.film.config.widths.length - 2)[layer]!, ui);
  const titleOf = ({ id, layer }: PlateData) => {
    const film = films.find(film => film.id === id)!;
    return layer === null ? id.toUpperCase() : `${id.toUpperCase()} ${nameOf(film, layer)}`;
  };
  const read = (plate: PlateData, frame: number | null, y: number) => {
    if (frame === null) return setReading('');
    const i = films.findIndex(({ id }) => id === plate.id);
    const layer = data.map ? Math.min(data.map.grids[i]!.length - 1, Math.max(0, Math.floor(y / data.map.rowHeight))) : null;
    const value = layer === null ? undefined : data.map!.grids[i]![layer]![frame];
    const where = layer === null ? titleOf(plate) : `${plate.id.toUpperCase()} ${nameOf(films[i]!, layer + 1)}`;
    setReading(`${training.atStep(steps[frame]!)}, ${where}${value === undefined ? '' : ` ${threeDigits(value)}`}`);
  };
  const range = data.map?.range;
  const guide = chosen.kind === 'map' ? chosen.guide : undefined;
  const guideText = guide ? words.guide(String(guide.value), String(guide.low), String(guide.high)) : '';
  return (
    <>
      <p className="note training-reading">
        {reading ||
          (range
            ? words.scale(threeDigits(range.low), threeDigits(range.high)) + guideText
            : data.strips?.bins
              ? words.strips
              : words.nothing)}
      </p>
      <div
        ref={place}
        className={data.map ? 'film-maps' : 'film-strips'}
        role="slider"
        tabIndex={0}
        aria-label={training.shown.label}
        aria-valuemin={0}
        aria-valuemax={steps.at(-1)}
        aria-valuenow={steps[marked]}
        onKeyDown={event => {
          const by = { ArrowRight: 1, ArrowLeft: -1, Home: -steps.length, End: steps.length }[event.key];
          if (by === undefined) return;
          event.preventDefault();
          setShownStep(steps[Math.max(0, Math.min(steps.length - 1, marked + by))]!);
        }}
      >
        {plates.map(plate => (
          <figure key={`${plate.id} ${plate.layer}`}>
            <figcaption className={`text-${plate.id}`}>{titleOf(plate)}</figcaption>
            <Plate
              {...{ ...plate, name: `${titleOf(plate)}: ${words.views[view as keyof typeof words.views]}` }}
              frames={steps.length}
              marked={marked}
              onChoose={frame => setShownStep(steps[frame]!)}
              onPoint={(frame, y) => read(plate, frame, y)}
            />
          </figure>
        ))}
      </div>
      <p className="note">{words.axis(steps.length, steps.at(-1)!)}</p>
      <FilmFiles films={films} view={view} plates={plates} titleOf={titleOf} />
    </>
  );
}
