import { trainingStep } from '../../../config/tools.ts';
import { shownStepOf } from '../../../config/training.ts';
import type { Entry } from '../../../store/state.ts';
import { useAppState } from '../../hooks.ts';
import { setToolSetting } from '../useToolSetting.ts';

/** After which step the table shows the networks. */
export const useShownStep = (): number => useAppState(state => shownStepOf(state.experiment.view.tool));

export const setShownStep = (step: number, entry?: Entry): void => setToolSetting(trainingStep.id, step, entry);
