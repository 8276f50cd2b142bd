import { limits } from '../../config/limits.ts';
import { change } from '../../store/actions.ts';
import { Choice } from '../controls/Choice.tsx';
import { NumberSlider } from '../controls/NumberSlider.tsx';
import { useTarget, useWords } from '../hooks.ts';
import { Row } from './Row.tsx';

/** What is done to the inputs besides the scale. */
export function PreparationRows() {
  return (
    <>
      <MeanRow />
      <StandardizeRow />
      <ConstantRow />
    </>
  );
}

function MeanRow() {
  const words = useWords().ui.data;
  const mean = useTarget(config => config.mean);
  return (
    <Row name={words.mean} id="mean">
      <NumberSlider
        label={words.mean}
        value={mean}
        initial={0}
        scale={{ ...limits.mean, kind: 'symlog', step: 0 }}
        onChange={(value, entry) => change({ mean: value }, entry)}
      />
    </Row>
  );
}

function StandardizeRow() {
  const words = useWords().ui.data;
  const standardize = useTarget(config => config.standardize);
  const options = (['none', 'features', 'all'] as const).map(value => ({ value, name: words[value] }));
  return (
    <Row name={words.standardize} id="standardize">
      <Choice label={words.standardize} value={standardize} options={options} onChange={value => change({ standardize: value })} />
    </Row>
  );
}

function ConstantRow() {
  const words = useWords().ui.data;
  const constant = useTarget(config => config.constant);
  return (
    <Row name={words.constant} id="constant">
      <NumberSlider
        label={words.constant}
        value={constant}
        initial={0}
        scale={{ ...limits.share, kind: 'linear', step: 0.01 }}
        onChange={(value, entry) => change({ constant: value }, entry)}
      />
    </Row>
  );
}
