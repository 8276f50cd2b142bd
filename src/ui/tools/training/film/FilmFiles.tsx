import { useState } from 'react';
import { download } from '../../../exporting/download.ts';
import { useToolWords } from '../../../hooks.ts';
import { type NamedFilm, toCsv } from './files.ts';
import { movieOf } from './movie.ts';
import type { PlateData } from './plates.ts';
import { toSvg } from './svg.ts';

interface FilmFilesProps {
  readonly films: readonly NamedFilm[];
  readonly view: string;
  readonly plates: readonly PlateData[];
  readonly titleOf: (plate: PlateData) => string;
}

/** What is seen, to take along: numbers, figure, movie. */
export function FilmFiles({ films, view, plates, titleOf }: FilmFilesProps) {
  const { training } = useToolWords();
  const { film: words } = training;
  const [isRecording, setRecording] = useState(false);
  const [failure, setFailure] = useState(false);
  const drawn = (section: Element) =>
    plates.map(plate => ({
      ...plate,
      name: titleOf(plate),
      ink: getComputedStyle(section.querySelector(`.film-${plate.id}`)!).color,
    }));
  const lostIn = (section: Element) => getComputedStyle(section.querySelector('canvas')!).outlineColor;
  const save = async (section: Element) => {
    setRecording(true);
    setFailure(false);
    const { backgroundColor, color } = getComputedStyle(document.body);
    const names = films[0]!.film.steps.map(step => training.atStep(step));
    try {
      download('film.webm', await movieOf(drawn(section), lostIn(section), backgroundColor, color, names));
    } catch {
      setFailure(true);
    }
    setRecording(false);
  };
  const sectionOf = (button: Element) => button.closest('.film')!;
  return (
    <span className="word-buttons">
      <button
        type="button"
        className="word-button"
        onClick={() => download('film.csv', new Blob([toCsv(films, view)], { type: 'text/csv' }))}
      >
        {words.csv}
      </button>
      <button
        type="button"
        className="word-button"
        onClick={({ currentTarget }) => {
          const section = sectionOf(currentTarget);
          download('film.svg', new Blob([toSvg(drawn(section), lostIn(section))], { type: 'image/svg+xml' }));
        }}
      >
        {words.svg}
      </button>
      <button
        type="button"
        className="word-button"
        aria-disabled={isRecording}
        onClick={({ currentTarget }) => !isRecording && void save(sectionOf(currentTarget))}
      >
        {isRecording ? words.recording : words.movie}
      </button>
      {failure && <span className="failure">{words.noMovie}</span>}
    </span>
  );
}
