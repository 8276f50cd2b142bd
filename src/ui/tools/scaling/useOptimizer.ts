import { useMemo } from 'react';
import { formatSpec, parseSpec } from '../../../config/spec.ts';
import type { Spec } from '../../../lib/params.ts';
import { optimizers } from '../../../optimizers/all.ts';
import type { Entry } from '../../../store/state.ts';
import { useToolSetting } from '../useToolSetting.ts';

export interface OptimizerSetting {
  readonly spec: Spec;
  choose(id: string): void;
  setParam(id: string, value: number | string, entry?: Entry): void;
}

/** The optimizer of a check, as the link says it. */
export function useOptimizer(): OptimizerSetting {
  const [text, setText] = useToolSetting<string>('optimizer');
  const spec = useMemo(() => parseSpec(text, optimizers), [text]);
  return {
    spec,
    choose: id => setText(id),
    setParam: (name, value, entry) => setText(formatSpec({ ...spec, params: { ...spec.params, [name]: value } }, optimizers), entry),
  };
}
