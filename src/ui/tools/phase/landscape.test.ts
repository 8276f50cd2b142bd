import { describe, expect, test } from 'vitest';
import { activations } from '../../../activations/all.ts';
import { defaultSpec } from '../../../lib/params.ts';
import { nonlinearity } from '../../../theory/nonlinearity.ts';
import { extentFor, prepare } from './extent.ts';
import { type Landscape, landscape } from './landscape.ts';
import { regionsOf } from './regions.ts';
import type { Sliced } from './slices.ts';

const of = (id: string) => nonlinearity(defaultSpec(activations.get(id)));

function finish<T>(work: Sliced<T, T>): T {
  for (;;) {
    const { value, done } = work.next();
    if (done) return value as T;
  }
}

const draw = (id: string): Landscape => finish(landscape(of(id), finish(prepare(of(id)))));

/** σw² of the drawn line at this σb², straight between its points as the path is. */
function lineAt({ boundary: { critical } }: Landscape, sigmaB2: number): number {
  const above = critical.findIndex(place => place.sigmaB2 >= sigmaB2);
  const [p, q] = [critical[Math.max(0, above - 1)]!, critical[above]!];
  const share = q.sigmaB2 === p.sigmaB2 ? 0 : (sigmaB2 - p.sigmaB2) / (q.sigmaB2 - p.sigmaB2);
  return p.sigmaW2 + share * (q.sigmaW2 - p.sigmaW2);
}

describe('tanh (Schoenholz et al. 2017)', () => {
  const tanh = draw('tanh');

  test.each([
    [0, 1],
    [0.01, 1.424],
    [0.05, 1.761],
    [0.1, 1.986],
  ])('at σb² = %f the drawn critical line passes σw² = %f', (sigmaB2, sigmaW2) => {
    expect(Math.abs(lineAt(tanh, sigmaB2) - sigmaW2)).toBeLessThan(0.004);
  });

  test('the variance is bounded everywhere, so there is one patch; χ rises along each row', () => {
    expect(tanh.patches).toHaveLength(1);
    expect(tanh.boundary.unbounded).toEqual([]);
    const { chi, columnCount } = tanh.patches[0]!;
    for (let i = 1; i < chi.length; i++) if (i % columnCount) expect(chi[i]!).toBeGreaterThan(chi[i - 1]!);
  });

  test('ordered stands left of chaotic', () => {
    const [ordered, chaotic] = regionsOf(tanh);
    expect([ordered!.region, chaotic!.region]).toEqual(['ordered', 'chaotic']);
    expect(ordered!.place.sigmaW2).toBeLessThan(chaotic!.place.sigmaW2);
  });
});

describe('units that scale', () => {
  test.each([
    ['relu', 2],
    ['leakyRelu', 2 / 1.0001],
    ['linear', 1],
  ])('%s is critical at σw² = %f whatever σb² is', (id, sigmaW2) => {
    const { boundary, scaleFree } = draw(id);
    expect(scaleFree).toBe(true);
    expect(boundary.critical).toHaveLength(boundary.rowCount);
    for (const place of boundary.critical) expect(place.sigmaW2).toBeCloseTo(sigmaW2, 9);
  });
});

describe('where the variance can grow without bound', () => {
  test('softplus does from σw² = 2 on, and has no critical line', () => {
    const { boundary, patches } = draw('softplus');
    expect(boundary.critical).toEqual([]);
    for (const place of boundary.unbounded) expect(Math.abs(place.sigmaW2 - 2)).toBeLessThan(1e-3);
    expect(patches).toHaveLength(2);
  });

  test('GELU without biases does from σw² = 1/E[φ²] on, 2.352 where the variance starts from 1; its critical point at 4 is never reached', () => {
    const { unbounded, critical } = draw('gelu').boundary;
    expect(Math.abs(unbounded[0]!.sigmaW2 - 1.5335 ** 2)).toBeLessThan(1e-3);
    for (const place of critical) expect(place.sigmaW2).toBeLessThan(2);
  });

  test('both phases are named for every activation, where there is most room', () => {
    for (const { id } of activations.all)
      expect(
        regionsOf(draw(id))
          .slice(0, 2)
          .map(({ region }) => region),
        id,
      ).toEqual(['ordered', 'chaotic']);
  });
});

describe('the axes', () => {
  const base = { sigmaW2: 4, sigmaB2: 0.25 };

  test('reach as far as the networks need, by steps, each axis for itself', () => {
    expect(extentFor(base, [{ sigmaW2: 5, sigmaB2: 0.1 }], null)).toEqual({ sigmaW2: 16, sigmaB2: 0.25 });
    expect(extentFor(base, [{ sigmaW2: 1, sigmaB2: 1.2 }], null)).toEqual({ sigmaW2: 4, sigmaB2: 4 });
  });

  test('do not shrink under a dot that is held, nor grow for ever', () => {
    expect(extentFor(base, [{ sigmaW2: 1, sigmaB2: 0 }], { sigmaW2: 16, sigmaB2: 0.25 })).toEqual({ sigmaW2: 16, sigmaB2: 0.25 });
    expect(extentFor(base, [{ sigmaW2: 1e6, sigmaB2: 0 }], null)).toEqual({ sigmaW2: 64, sigmaB2: 0.25 });
  });
});
