import { useMemo, useState } from 'react';
import { formatSpec, parseSpec } from '../../../config/spec.ts';
import { trainingSeeds, trainingSteps } from '../../../config/tools.ts';
import type { Spec } from '../../../lib/params.ts';
import { optimizers } from '../../../optimizers/all.ts';
import type { Entry } from '../../../store/state.ts';
import { useToolSetting } from '../useToolSetting.ts';

/** How the networks are trained. */
export interface Settings {
  readonly optimizer: Spec;
  readonly steps: number;
  readonly seeds: number;
}

export interface SettingsControls {
  readonly settings: Settings;
  /** Each optimizer finds its numbers again as it had them. */
  chooseOptimizer(id: string): void;
  setParam(id: string, value: number, entry: Entry): void;
  setSteps(steps: number, entry: Entry): void;
  setSeeds(seeds: number, entry: Entry): void;
}

/** The settings, as the link says them, and how to change them. */
export function useSettings(): SettingsControls {
  const [text, setText] = useToolSetting<string>('optimizer');
  const [steps, setSteps] = useToolSetting<number>(trainingSteps.id);
  const [seeds, setSeeds] = useToolSetting<number>(trainingSeeds.id);
  const [left, setLeft] = useState<Readonly<Record<string, string>>>({});
  const optimizer = useMemo(() => parseSpec(text, optimizers), [text]);
  return {
    settings: useMemo(() => ({ optimizer, steps, seeds }), [optimizer, steps, seeds]),
    chooseOptimizer(id) {
      setLeft({ ...left, [optimizer.id]: text });
      setText(left[id] ?? id);
    },
    setParam: (id, value, entry) => setText(formatSpec({ ...optimizer, params: { ...optimizer.params, [id]: value } }, optimizers), entry),
    setSteps,
    setSeeds,
  };
}
