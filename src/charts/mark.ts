export type Network = 'a' | 'b';

type MarkKind =
  | 'chart-zero'
  | 'chart-base'
  | 'chart-theory'
  | 'theory-cut'
  | 'chart-mean'
  | 'mark-histogram'
  | 'mark-cut'
  | 'mark-overflow'
  | 'mark-point-mass'
  | 'mark-thread'
  | 'mark-bar'
  | 'mark-hatch'
  | 'mark-frame';

/** A path of a plot and what it is, of one network or of neither. How that looks its drawer says: the page by a class, a file by attributes. */
export interface Mark {
  readonly kind: MarkKind;
  readonly network: Network | null;
  readonly d: string;
}
