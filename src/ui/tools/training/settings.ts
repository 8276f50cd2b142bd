import { useMemo, useState } from 'react';
import { formatSpec, parseSpec } from '../../../config/spec.ts';
import { trainingClip, trainingSchedule, trainingSeeds, trainingSteps } from '../../../config/tools.ts';
import { bestRates, plainRecipe, type Recipe, recipeOf } from '../../../config/training.ts';
import type { Spec } from '../../../lib/params.ts';
import { optimizers } from '../../../optimizers/all.ts';
import { schedules } from '../../../schedules/all.ts';
import type { Entry, NetworkId } from '../../../store/state.ts';
import { useAppState } from '../../hooks.ts';
import { useToolSetting } from '../useToolSetting.ts';

/** How the networks are trained. */
export interface Settings {
  readonly optimizer: Spec;
  readonly schedule: Spec;
  readonly clip: number;
  /** The three together, as the engine takes them. */
  readonly recipe: Recipe;
  /** The same at the rate of each network. */
  readonly recipes: Readonly<Record<NetworkId, Recipe>>;
  /** The rates that were chosen for the networks (0: not yet), where each has its own. */
  readonly rates: { readonly a: number; readonly b: number } | null;
  readonly steps: number;
  readonly seeds: number;
}

export interface SettingsControls {
  readonly settings: Settings;
  /** Each optimizer finds its numbers again as it had them. */
  chooseOptimizer(id: string): void;
  setParam(id: string, value: number | string, entry?: Entry): void;
  chooseSchedule(id: string): void;
  setScheduleParam(id: string, value: number | string, entry?: Entry): void;
  setClip(clip: number, entry?: Entry): void;
  setSteps(steps: number, entry?: Entry): void;
  setSeeds(seeds: number, entry?: Entry): void;
}

/** The settings, as the link says them, and how to change them. */
export function useSettings(): SettingsControls {
  const [text, setText] = useToolSetting<string>('optimizer');
  const [scheduleText, setScheduleText] = useToolSetting<string>(trainingSchedule.id);
  const [clip, setClip] = useToolSetting<number>(trainingClip.id);
  const [steps, setSteps] = useToolSetting<number>(trainingSteps.id);
  const [seeds, setSeeds] = useToolSetting<number>(trainingSeeds.id);
  const [left, setLeft] = useState<Readonly<Record<string, string>>>({});
  const recipe = useKept<Recipe>(useAppState(state => JSON.stringify(plainRecipe(state.experiment.view.tool))));
  const recipes = useKept<Settings['recipes']>(useAppState(state => JSON.stringify(recipesOf(state.experiment.view.tool))));
  const rates = useKept<Settings['rates']>(useAppState(state => JSON.stringify(bestRates(state.experiment.view.tool))));
  const optimizer = useMemo(() => parseSpec(text, optimizers), [text]);
  const schedule = useMemo(() => parseSpec(scheduleText, schedules), [scheduleText]);
  return {
    settings: useMemo(
      () => ({ optimizer, schedule, clip, recipe, recipes, rates, steps, seeds }),
      [optimizer, schedule, clip, recipe, recipes, rates, steps, seeds],
    ),
    chooseOptimizer(id) {
      setLeft({ ...left, [optimizer.id]: text });
      setText(left[id] ?? id);
    },
    setParam: (id, value, entry) => setText(formatSpec(withParam(optimizer, id, value), optimizers), entry),
    chooseSchedule: id => setScheduleText(id),
    setScheduleParam: (id, value, entry) => setScheduleText(formatSpec(withParam(schedule, id, value), schedules), entry),
    setClip,
    setSteps,
    setSeeds,
  };
}

const recipesOf = (tool: Spec) => ({ a: recipeOf(tool, 'a'), b: recipeOf(tool, 'b') });

/** One and the same object while the JSON stays. */
const useKept = <T>(json: string): T => useMemo(() => JSON.parse(json) as T, [json]);

const withParam = ({ id, params }: Spec, name: string, value: number | string): Spec => ({ id, params: { ...params, [name]: value } });
