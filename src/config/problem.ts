/** Why a text is not a value of its field; the dictionaries word it. */
export type ProblemCode =
  | 'unknownField'
  | 'repeatedField'
  | 'unknownVersion'
  | 'unknownValue'
  | 'notANumber'
  | 'notWhole'
  | 'outOfRange'
  | 'tooManyParameters'
  | 'badExpression'
  | 'oneBound'
  | 'badNet'
  | 'tooLong'
  | 'noSuchLayer'
  | 'fixedInputWidth'
  | 'noRealLabels'
  | 'ownLabels'
  | 'noClasses'
  | 'lossOwnsOutput'
  | 'noTargets'
  | 'notAsMany';

/** Numbers and words that the sentence about a problem needs: `min`, `max`, `options`, `meant`, `index`, `width` … */
export type ProblemDetail = Readonly<Record<string, string | number>>;

export class FieldProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: ProblemDetail = {},
    /** The value that is meant all the same, where only a part of the text is wrong; absent where the whole field falls back. */
    readonly instead?: unknown,
  ) {
    super(code);
  }
}

/** A field of a link that was not taken as written. */
export interface LinkWarning {
  /** As the link spells it: `vs.init.3`. */
  readonly field: string;
  readonly text: string;
  readonly code: ProblemCode;
  readonly detail: ProblemDetail;
  /** What stands there instead, as a link would spell it; null where the field was left out. */
  readonly used: string | null;
}
