import type { Attributes, HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      msub: HTMLAttributes<MathMLElement> & Attributes;
      msubsup: HTMLAttributes<MathMLElement> & Attributes;
    }
  }
}
