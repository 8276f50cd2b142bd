import { defaultSpec } from '../../../lib/params.ts';
import { optimizers } from '../../../optimizers/all.ts';
import { Help } from '../../controls/Help.tsx';
import { NumberSlider } from '../../controls/NumberSlider.tsx';
import { Segments } from '../../controls/Segments.tsx';
import { scaleOfParam } from '../../controls/sliderScale.ts';
import { useWords } from '../../hooks.ts';
import { nameIn } from '../../names.ts';
import { EntryHelp } from '../../panel/EntryHelp.tsx';
import { MOST_SEEDS, type Settings } from './settings.ts';

const stepScale = { min: 10, max: 2000, kind: 'log', step: 1 } as const;
const seedScale = { min: 1, max: MOST_SEEDS, kind: 'log', step: 1 } as const;

interface TrainingControlsProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

export function TrainingControls({ settings: { optimizer, steps, seeds }, onChange }: TrainingControlsProps) {
  const { training: words, registries } = useWords();
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
          onChange={id => onChange({ optimizer: defaultSpec(optimizers.get(id)) })}
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
          onChange={learningRate => onChange({ optimizer: { id: optimizer.id, params: { learningRate } } })}
        />
      </span>
      <span className="training-control training-slider">
        <span>{words.steps}</span>
        <NumberSlider label={words.steps} value={steps} scale={stepScale} initial={200} onChange={value => onChange({ steps: value })} />
      </span>
      <span className="training-control training-slider">
        <span>{words.seeds}</span>
        <NumberSlider label={words.seeds} value={seeds} scale={seedScale} initial={5} onChange={value => onChange({ seeds: value })} />
      </span>
    </>
  );
}
