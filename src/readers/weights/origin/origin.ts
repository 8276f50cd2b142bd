import { formatSpec } from '../../../config/spec.ts';
import { initializers } from '../../../initializers/all.ts';
import type { LayerShape } from '../../../initializers/initializer.ts';
import { type Distribution, distributionMean } from '../../../lib/distribution.ts';
import type { Spec } from '../../../lib/params.ts';
import { singularValueEdges } from '../../../theory/marchenkoPastur.ts';
import { type Candidate, candidatesFor, type Framework } from './candidates.ts';
import { type Fit, fitted, type Sample } from './fit.ts';
import { type Matrix, spectralNorm } from './matrix.ts';
import { constantOf, structureOf } from './structure.ts';

/** An initializer that agrees with an array, as in a link. */
export interface Match extends Fit {
  readonly text: string;
  readonly spec: Spec;
  readonly rank: number;
  /** Null where no single law says it. */
  readonly law: Distribution | null;
}

/** What may have drawn an array. */
export interface Origin {
  /** `spoilt`: numbers that are not finite; `integers`: a law up to a scale only; `exact`: no draw but its structure tells; `none`: trained or scaled. */
  readonly kind: 'spoilt' | 'integers' | 'exact' | 'drawn' | 'none';
  /** The likeliest first. */
  readonly matches: readonly Match[];
  /** The largest singular value is larger than independent entries give (Marchenko & Pastur 1967; Tracy & Widom). */
  readonly outlier: boolean;
}

export const spoilt: Origin = { kind: 'spoilt', matches: [], outlier: false };

const textOf = (spec: Spec) => formatSpec(spec, initializers);
export const exactly = (spec: Spec): Origin => ({
  kind: 'exact',
  matches: [{ text: textOf(spec), spec, rank: 0, law: null, distance: 0, logLikelihood: 0 }],
  outlier: false,
});

export interface Subject extends Sample {
  readonly isInteger: boolean;
  /** Null where it is too large to be multiplied. */
  readonly matrix: Matrix | null;
}

/** The initializers of the registry that an array of weights agrees with, under this fan-in and fan-out; none where the file names another that it does not agree with. */
export function weightsOrigin(
  subject: Subject,
  layer: LayerShape,
  transposed: boolean,
  framework: Framework,
  declared: Spec | null,
): Origin {
  const { statistics, rounding, matrix } = subject;
  if (statistics.finiteCount < statistics.count || statistics.count === 0) return spoilt;
  const constant = constantOf(statistics, rounding);
  if (constant) return exactly(constant);
  if (subject.isInteger) return { kind: 'integers', matches: [], outlier: false };
  const structure = matrix && structureOf(matrix, layer, transposed, statistics, rounding);
  if (structure) return exactly(structure);
  const matches = matching(candidatesFor(layer, statistics, framework, declared), subject);
  const outlier = matrix !== null && isOutlier(matrix, statistics.std!);
  const drawn = outlier ? matches.filter(({ law }) => law && distributionMean(law) !== 0) : matches; // A mean is a singular value of its own.
  const isAsDeclared = !declared || drawn.some(({ text }) => text === textOf(declared));
  return { kind: drawn.length > 0 && isAsDeclared ? 'drawn' : 'none', matches: isAsDeclared ? drawn : [], outlier };
}

export function matching(candidates: readonly Candidate[], sample: Sample): Match[] {
  const found = candidates.flatMap(({ spec, law, rank }) => {
    const agreement = fitted(law, sample);
    return agreement ? [{ text: textOf(spec), spec, rank, law, ...agreement }] : [];
  });
  const texts = new Set<string>();
  return found.filter(({ text }) => !texts.has(text) && texts.add(text)).sort((a, b) => scoreOf(b) - scoreOf(a));
}

/** In nats. */
export const PENALTY = 5;

/** A far-fetched law must be the likelier for it. */
export const scoreOf = ({ logLikelihood, rank }: Match) => logLikelihood - PENALTY * rank;

/** Tracy and Widom's law puts the largest singular value of independent entries above this once in ten thousand. */
const MOST_TRACY_WIDOM = 4;

function isOutlier(matrix: Matrix, std: number): boolean {
  const { rows, columns } = matrix;
  if (Math.min(rows, columns) < 2) return false;
  const [, edge] = singularValueEdges(rows, columns, std * std);
  const [n, m] = [Math.sqrt(rows), Math.sqrt(columns)];
  const fluctuation = std * std * (n + m) * Math.cbrt(1 / n + 1 / m);
  return spectralNorm(matrix) ** 2 > edge * edge + MOST_TRACY_WIDOM * fluctuation;
}
