import { trainingStep } from '../../../config/tools.ts';
import type { Entry, State } from '../../../store/state.ts';
import { useAppState } from '../../hooks.ts';
import { setToolSetting } from '../useToolSetting.ts';

/** After how many of the steps the table shows the networks; a link may say more than there are. */
export const shownStepOf = ({ experiment }: State, steps: number): number =>
  Math.min(steps, Number(experiment.view.tool.params[trainingStep.id]));

export const useShownStep = (steps: number): number => useAppState(state => shownStepOf(state, steps));

export const setShownStep = (step: number, entry?: Entry): void => setToolSetting(trainingStep.id, step, entry);
