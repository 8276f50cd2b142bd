import { useState } from 'react';
import type { Column } from '../../../diagnostics/table/columns.ts';
import '../../styles/plane.css';
import { useToolWords } from '../../hooks.ts';
import type { Layout } from '../layout.ts';
import { PlaneCell } from './PlaneCell.tsx';
import { Surface } from './pictures.tsx';
import { headSide, isInHead, kindOf } from './places.ts';
import { inputTexts, type Pointed, saysText } from './reading.ts';
import { cellSentence } from './sentences.ts';
import { useRestedScenes, useScenes } from './useScenes.ts';
import { walk } from './walk.ts';

interface PlaneRowProps {
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  readonly layout: Layout;
  /** Px of height for each network. */
  readonly band: number;
}

/** A row of the table: what each unit, and what the outputs, make of all inputs. For networks of one or two inputs. */
export function PlaneRow({ columns, names, layout, band }: PlaneRowProps) {
  const { plane: words, ui } = useToolWords();
  const scenes = useScenes();
  const rested = useRestedScenes(scenes);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [isWalking, setWalking] = useState(false);
  const inHead = isInHead(layout);
  const first = scenes[0];
  const side = headSide(layout, band * scenes.length, scenes.length);
  return (
    <>
      <th scope="row" className="row-head plane-head">
        <span className="row-name">{words.name}</span>
        <span className="row-range" aria-live={isWalking ? 'polite' : 'off'}>
          {first && inputTexts(first, pointed).map(text => <span key={text.slice(0, 2)}>{text}</span>)}
          {!pointed && first && <span>{first.plane.heldOut ? words.key : words.keyOfOne}</span>}
          {pointed &&
            scenes.map(scene => (
              <span key={scene.id} className={`text-${scene.id}`}>
                {`${scene.id.toUpperCase()} ${saysText(scene, pointed, words)}`}
              </span>
            ))}
        </span>
        {inHead && (
          <span className="plane-heads">
            {scenes.map(scene => (
              <Surface key={scene.id} {...{ scene, pointed }} width={side} height={side} onPoint={setPointed} />
            ))}
          </span>
        )}
      </th>
      {columns.map((column, i) => (
        <PlaneCell
          key={column.kind === 'output' ? 'output' : column.index}
          {...{ column, scenes, layout, band }}
          pointed={kindOf(column, layout) === 'units' ? null : pointed}
          spoken={cellSentence(column, names[i]!, rested, words, ui)}
          onPoint={setPointed}
          onKeyDown={
            column.kind === 'output'
              ? event => {
                  const next = first && walk(event.key, pointed, first.plane.bounds);
                  if (next === undefined) return;
                  event.preventDefault();
                  setWalking(true);
                  setPointed(next);
                }
              : undefined
          }
        />
      ))}
    </>
  );
}
