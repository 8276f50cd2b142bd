import { trainingSeeds, trainingSteps } from '../../../config/tools.ts';
import { nameIn } from '../../../i18n/names.ts';
import { optimizers } from '../../../optimizers/all.ts';
import { Help } from '../../controls/Help.tsx';
import { NumberSlider } from '../../controls/NumberSlider.tsx';
import { Segments } from '../../controls/Segments.tsx';
import { scaleOfParam } from '../../controls/sliderScale.ts';
import { useToolWords } from '../../hooks.ts';
import { EntryHelp } from '../../panel/EntryHelp.tsx';
import type { SettingsControls } from './settings.ts';

const scaleOf = ({ min, max }: typeof trainingSteps | typeof trainingSeeds) => ({ min, max, kind: 'log', step: 1 }) as const;

export function TrainingControls({ settings, chooseOptimizer, setLearningRate, setSteps, setSeeds }: SettingsControls) {
  const { optimizer, steps, seeds } = settings;
  const { training: words, registries } = useToolWords();
  const { params, citation } = optimizers.get(optimizer.id);
  const [rate] = params;
  const { name: rateName, help: rateHelp } = registries.params.learningRate;
  const { note } = (registries.optimizers as Record<string, { readonly note: string }>)[optimizer.id]!;
  return (
    <>
      <span className="training-control">
        <Help
          text={
            <EntryHelp general={words.optimizerHelp} name={nameIn(registries.optimizers, optimizer.id)} note={note} source={citation} />
          }
        >
          {words.optimizer}
        </Help>
        <Segments
          label={words.optimizer}
          value={optimizer.id}
          options={optimizers.all.map(({ id }) => ({ value: id, name: nameIn(registries.optimizers, id) }))}
          onChange={chooseOptimizer}
        />
      </span>
      <span className="training-control training-slider">
        <Help text={rateHelp}>{rateName}</Help>
        <NumberSlider
          key={optimizer.id}
          label={rateName}
          value={optimizer.params.learningRate as number}
          scale={scaleOfParam(rate)}
          initial={rate.default}
          onChange={setLearningRate}
        />
      </span>
      <span className="training-control training-slider">
        <Help text={words.stepsHelp}>{words.steps}</Help>
        <NumberSlider
          label={words.steps}
          value={steps}
          scale={scaleOf(trainingSteps)}
          initial={trainingSteps.default}
          onChange={setSteps}
        />
      </span>
      <span className="training-control training-slider">
        <Help text={words.seedsHelp}>{words.seeds}</Help>
        <NumberSlider
          label={words.seeds}
          value={seeds}
          scale={scaleOf(trainingSeeds)}
          initial={trainingSeeds.default}
          onChange={setSeeds}
        />
      </span>
    </>
  );
}
