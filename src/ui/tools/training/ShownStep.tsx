import { useShownStep } from './shownStep.ts';

interface ShownStepProps {
  /** Where each step stands. */
  readonly xs: readonly number[];
  readonly height: number;
}

/** The step at which the table shows the networks, a line through the chart; none at the start. */
export function ShownStep({ xs, height }: ShownStepProps) {
  const step = Math.min(useShownStep(), xs.length - 1);
  return step > 0 && <path className="training-shown" d={`M${xs[step]} 0V${height}`} />;
}
