/** The letters of the theory as mathematics. */

export const SigmaW2 = () => (
  <math aria-label="σw²">
    <msubsup>
      <mi>σ</mi>
      <mi>w</mi>
      <mn>2</mn>
    </msubsup>
  </math>
);

export const SigmaB2 = () => (
  <math aria-label="σb²">
    <msubsup>
      <mi>σ</mi>
      <mi>b</mi>
      <mn>2</mn>
    </msubsup>
  </math>
);

export const Chi = () => (
  <math aria-label="χ">
    <mi>χ</mi>
  </math>
);

export const Settled = ({ of }: { readonly of: 'q' | 'c' }) => (
  <math aria-label={`${of}*`}>
    <msup>
      <mi>{of}</mi>
      <mo>∗</mo>
    </msup>
  </math>
);

export const DepthScale = ({ of }: { readonly of: 'q' | 'c' }) => (
  <math aria-label={`ξ${of}`}>
    <msub>
      <mi>ξ</mi>
      <mi>{of}</mi>
    </msub>
  </math>
);
