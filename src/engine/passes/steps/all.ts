import type { StepKind } from '../../../network/step.ts';
import type { Pass } from '../pass.ts';
import { activation } from './activation.ts';
import { dense } from './dense.ts';
import { dropout } from './dropout.ts';
import { fork } from './fork.ts';
import { join } from './join.ts';
import { norm } from './norm.ts';
import { AT_ONCE, type Delta, type PassStep, type Standing } from './passStep.ts';

/** What an output is judged by is not part of a pass through the columns: `head.ts` does it between the two. */
const loss: PassStep<'loss'> = { forward: () => AT_ONCE, backward: () => AT_ONCE };

const steps: { readonly [K in StepKind]: PassStep<K> } = { dense, norm, join, activation, dropout, fork, loss };

const passStep = <K extends StepKind>(kind: K): PassStep<StepKind> => steps[kind] as unknown as PassStep<StepKind>;

export const stepForward = (pass: Pass, standing: Standing) => passStep(standing.step.kind).forward(pass, standing);
export const stepBackward = (pass: Pass, standing: Standing, delta: Delta) => passStep(standing.step.kind).backward(pass, standing, delta);
