import { formatNumber } from '../../../charts/index.ts';
import { useToolWords } from '../../hooks.ts';
import type { NetworkDraws } from './lines.ts';
import { expectedMeanAndMedian, meanAndMedian } from './meanAndMedian.ts';

/** Mean against median of ‖a‖² in the last hidden layer: what a typical draw is, and what the average over draws. */
export function NormSentence({ draws: { id, config, profiles } }: { readonly draws: NetworkDraws }) {
  const {
    draws: { norm: words },
    ui: { marks },
  } = useToolWords();
  if (profiles.length < 2) return null;
  const { mean, median } = meanAndMedian(profiles);
  const inputs = profiles.reduce((sum, { signal }) => sum + signal[0]! ** 2, 0) / profiles.length;
  const expected = expectedMeanAndMedian(config, inputs);
  return (
    <p>
      <b className={`text-${id}`}>{id.toUpperCase()}</b> <Norm />
      {marks.space + words.measured(profiles.length, formatNumber(mean), formatNumber(median)) + marks.space}
      {expected && (
        <>
          {words.expected(formatNumber(expected.mean)) + marks.space}
          <Variation value={formatNumber(expected.squaredVariation)} />
          {words.typical(formatNumber(expected.median))}
        </>
      )}
    </p>
  );
}

/** ‖a‖²/n */
function Norm() {
  return (
    <math>
      <mrow>
        <msup>
          <mrow>
            <mo>‖</mo>
            <mi>a</mi>
            <mo>‖</mo>
          </mrow>
          <mn>2</mn>
        </msup>
        <mo>/</mo>
        <mi>n</mi>
      </mrow>
    </math>
  );
}

/** CV² = Π(1 + 5/n) − 1 = value */
function Variation({ value }: { readonly value: string }) {
  return (
    <math>
      <mrow>
        <msup>
          <mi>CV</mi>
          <mn>2</mn>
        </msup>
        <mo>=</mo>
        <mo>∏</mo>
        <mo>(</mo>
        <mn>1</mn>
        <mo>+</mo>
        <mfrac>
          <mn>5</mn>
          <mi>n</mi>
        </mfrac>
        <mo>)</mo>
        <mo>−</mo>
        <mn>1</mn>
        <mo>=</mo>
        <mn>{value}</mn>
      </mrow>
    </math>
  );
}
