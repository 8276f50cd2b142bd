import { expect, test } from 'vitest';
import { level } from './level.ts';
import { noSteps } from './steps.ts';
import { valueScale } from './valueScale.ts';

const steps = { edges: Float64Array.from([0, 1, 2, 3, 4, 5]), densities: Float64Array.from([1, 3, 5, 7, 9]) };
const scale = (width: number) => valueScale({ kind: 'linear', low: 0, high: 5 }, [0, width]);

test('nothing stays nothing', () => expect(level(noSteps, scale(100))).toBe(noSteps));

test('bins that are wide enough stay as they are', () => expect(level(steps, scale(10))).toBe(steps));

test('bins of one px are levelled in pairs, and none is lost', () => {
  expect([...level(steps, scale(5)).densities]).toEqual([2, 2, 6, 6, 9]);
});

test('bins far below a px become one level', () => expect([...level(steps, scale(0.01)).densities]).toEqual([5, 5, 5, 5, 5]));
