import { optimizers } from '../../../optimizers/all.ts';
import { useToolWords } from '../../hooks.ts';
import { EntryChoice } from '../training/EntryChoice.tsx';
import { ParamControl } from '../training/ParamControl.tsx';
import type { OptimizerSetting } from './useOptimizer.ts';

/** The optimizer, and its learning rate where that is not what is looked for. */
export function OptimizerControls({ spec, choose, setParam, hasRate }: OptimizerSetting & { readonly hasRate: boolean }) {
  const { training: words, registries, paramHelps } = useToolWords();
  const [rate] = optimizers.get(spec.id).params;
  return (
    <>
      <EntryChoice
        label={words.optimizer}
        help={words.optimizerHelp}
        spec={spec}
        entries={optimizers.all}
        names={registries.optimizers}
        notes={words.notes.optimizers}
        onChange={choose}
      />
      {hasRate && (
        <ParamControl
          name={registries.params[rate.id as keyof typeof registries.params].name}
          help={paramHelps[rate.id as keyof typeof paramHelps]}
          param={rate}
          value={spec.params[rate.id]!}
          onChange={(value, entry) => setParam(rate.id, value, entry)}
        />
      )}
    </>
  );
}
