/** Python as far as models are written in it. `at` is the offset of a node in the text. */
export type Expr = { readonly at: number } & (
  | { readonly type: 'value'; readonly value: number | string | boolean | null }
  | { readonly type: 'format'; readonly parts: readonly (string | Expr)[] }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'sequence'; readonly kind: 'tuple' | 'list'; readonly items: readonly Expr[] }
  | { readonly type: 'dict'; readonly entries: readonly { readonly key: Expr | null; readonly value: Expr }[] }
  | { readonly type: 'comprehension'; readonly key: Expr | null; readonly value: Expr; readonly clauses: readonly Clause[] }
  | { readonly type: 'binary'; readonly operator: string; readonly left: Expr; readonly right: Expr }
  | { readonly type: 'unary'; readonly operator: string; readonly argument: Expr }
  | { readonly type: 'choice'; readonly test: Expr; readonly yes: Expr; readonly no: Expr }
  | { readonly type: 'lambda'; readonly parameters: readonly Parameter[]; readonly body: Expr }
  | { readonly type: 'call'; readonly callee: Expr; readonly args: readonly Argument[] }
  | { readonly type: 'attribute'; readonly object: Expr; readonly name: string }
  | { readonly type: 'index'; readonly object: Expr; readonly index: Expr }
  | { readonly type: 'slice'; readonly bounds: readonly (Expr | null)[] }
  | { readonly type: 'star'; readonly argument: Expr }
  | { readonly type: 'walrus'; readonly target: Expr; readonly value: Expr }
  | { readonly type: 'unread' }
);

export type Clause = { readonly target: Expr; readonly over: Expr } | { readonly test: Expr };

export interface Argument {
  /** Of a keyword. */
  readonly name: string | null;
  readonly stars: 0 | 1 | 2;
  readonly value: Expr;
}

export interface Parameter {
  readonly name: string;
  readonly stars: 0 | 1 | 2;
  readonly keywordOnly: boolean;
  readonly fallback: Expr | null;
}

export type Statement = { readonly at: number; readonly to: number } & (
  | { readonly type: 'assign'; readonly targets: readonly Expr[]; readonly value: Expr | null; readonly annotated: boolean }
  | { readonly type: 'update'; readonly operator: string; readonly target: Expr; readonly value: Expr }
  | { readonly type: 'expression'; readonly value: Expr }
  | { readonly type: 'return'; readonly value: Expr | null }
  | {
      readonly type: 'if';
      readonly branches: readonly { readonly test: Expr; readonly body: readonly Statement[] }[];
      readonly otherwise: readonly Statement[];
    }
  | { readonly type: 'while'; readonly test: Expr; readonly body: readonly Statement[] }
  | { readonly type: 'for'; readonly target: Expr; readonly over: Expr; readonly body: readonly Statement[] }
  | {
      readonly type: 'function';
      readonly name: string;
      readonly parameters: readonly Parameter[];
      readonly body: readonly Statement[];
      readonly decorators: readonly Expr[];
    }
  | {
      readonly type: 'class';
      readonly name: string;
      readonly bases: readonly Argument[];
      readonly body: readonly Statement[];
      readonly decorators: readonly Expr[];
    }
  | { readonly type: 'import'; readonly names: readonly { readonly path: string; readonly as: string }[] }
  | {
      readonly type: 'with';
      readonly items: readonly { readonly value: Expr; readonly target: Expr | null }[];
      readonly body: readonly Statement[];
    }
  | { readonly type: 'try'; readonly body: readonly Statement[]; readonly last: readonly Statement[] }
  | { readonly type: 'pass' | 'break' | 'continue' | 'raise' }
);
