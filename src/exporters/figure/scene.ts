import type { Experiment } from '../../config/config.ts';
import { trainedBy } from '../../config/training.ts';
import { type Column, columnsOf, hiddenColumns } from '../../diagnostics/table/columns.ts';
import type { RunResult } from '../../engine/passes/run.ts';
import type { Shown } from '../../engine/workers/run/client.ts';
import type { ToolDictionary } from '../../i18n/index.ts';
import { type FigureLayout, figureLayout } from './layout.ts';

/** What every part of a figure is drawn from. */
export interface Scene {
  readonly experiment: Experiment;
  readonly a: Shown;
  readonly b: Shown | null;
  readonly columns: readonly Column[];
  readonly layout: FigureLayout;
  readonly words: ToolDictionary;
}

export function sceneOf(experiment: Experiment, a: RunResult, b: RunResult | null, words: ToolDictionary): Scene {
  const columns = columnsOf(hiddenColumns(experiment.a, experiment.b));
  const exact = (id: 'a' | 'b', config: Experiment['a'], result: RunResult) => ({
    config,
    result,
    after: trainedBy(config, experiment.view, id),
    preview: false,
    batchSize: config.batchSize,
    milliseconds: 0,
  });
  return {
    experiment,
    a: exact('a', experiment.a, a),
    b: experiment.b && b && exact('b', experiment.b, b),
    columns,
    layout: figureLayout(columns.length),
    words,
  };
}

/** The networks that there are, by their letters. */
export const networksOf = ({ a, b }: Scene): (readonly ['a' | 'b', Shown])[] => [['a', a], ...(b ? [['b', b] as const] : [])];
