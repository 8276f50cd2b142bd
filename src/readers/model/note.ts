/** Something to tell of a line, in a form that the dictionaries put into words. */
export type NoteCode =
  | 'notDense' | 'recurrent' | 'embedding' | 'unknownWidth' | 'textWidth' | 'unknownInitializer' | 'unknownActivation' | 'noActivation'
  | 'unknownCall' | 'missingParentheses' | 'sharedLayers' | 'inputNorm' | 'branchOnly' | 'normScale' | 'dataChoice' | 'concatenation'
  | 'twoWays' | 'endlessLoop' | 'tooManyRounds' | 'deepBrackets' | 'openBracket' | 'openString' | 'syntax' | 'scaled' | 'fanMismatch'
  | 'neverCalled' | 'meanForStd' | 'wideTruncation' | 'softmaxBeforeLoss' | 'sigmoidBeforeLoss' | 'sharedInitializer' | 'secondActivation' | 'otherLibrary'; // biome-ignore format: one list

export interface Note {
  /** From 1, in the text as pasted. */
  readonly line: number;
  readonly code: NoteCode;
  /** Whom or what it is about: a name, a number. */
  readonly name: string;
}

export type RefusalCode =
  | 'empty'
  | 'notText'
  | 'noModel'
  | 'notDense'
  | 'recurrent'
  | 'twoWays'
  | 'tooManyLayers'
  | 'openBracket'
  | 'otherLibrary'
  | 'notFollowed';

export interface Refusal {
  readonly code: RefusalCode;
  readonly line: number | null;
  readonly name: string;
}
