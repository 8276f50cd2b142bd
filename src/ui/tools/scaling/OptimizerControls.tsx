import { optimizers } from '../../../optimizers/all.ts';
import { EntryChoice } from '../training/EntryChoice.tsx';
import { ParamControl } from '../training/ParamControl.tsx';
import type { OptimizerSetting } from './useOptimizer.ts';

/** The optimizer, and its learning rate where that is not what is looked for. */
export function OptimizerControls({ spec, choose, setParam, hasRate }: OptimizerSetting & { readonly hasRate: boolean }) {
  const [rate] = optimizers.get(spec.id).params;
  return (
    <>
      <EntryChoice registry="optimizers" spec={spec} entries={optimizers.all} onChange={choose} />
      {hasRate && <ParamControl param={rate} value={spec.params[rate.id]!} onChange={(value, entry) => setParam(rate.id, value, entry)} />}
    </>
  );
}
