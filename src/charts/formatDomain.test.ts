import { expect, test } from 'vitest';
import { formatDomain } from './formatDomain.ts';

test.each([
  [{ kind: 'linear', low: -0.25, high: 0.25 }, '±0.25'],
  [{ kind: 'linear', low: 0, high: 4.5 }, '0 … 4.5'],
  [{ kind: 'linear', low: -3, high: 0 }, '−3 … 0'],
  [{ kind: 'log', low: 1e-4, high: 10 }, '1e-4 … 10'],
] as const)('%j reads %s', (domain, text) => expect(formatDomain(domain)).toBe(text));
