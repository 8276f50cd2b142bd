import type { Attributes, HTMLAttributes } from 'react';

/** React knows MathML's elements; its types do not. */
type MathElement = HTMLAttributes<MathMLElement> & Attributes;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathElement & { display?: 'block' | 'inline' };
      mrow: MathElement;
      mi: MathElement;
      mn: MathElement;
      mo: MathElement & { form?: 'prefix' | 'postfix' };
      mfrac: MathElement;
      msqrt: MathElement;
      msup: MathElement;
      mtable: MathElement & { columnalign?: string };
      mtr: MathElement;
      mtd: MathElement;
    }
  }
}
