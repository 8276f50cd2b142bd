import { expect, test } from 'vitest';
import { freePlace } from './freePlace.ts';

const above = { left: 10, right: 20, top: 0, bottom: 9 };
const below = { left: 10, right: 20, top: 11, bottom: 20 };

test('a label goes where no curve passes, and where there is no such place to the first', () => {
  expect(freePlace([above, below], [[30, 5]], [])).toBe(above);
  expect(freePlace([above, below], [[15, 5]], [])).toBe(below);
  expect(
    freePlace(
      [above, below],
      [
        [15, 5],
        [15, 15],
      ],
      [],
    ),
  ).toBe(above);
});

test('nor onto another label', () => {
  expect(freePlace([above, below], [], [{ left: 19, right: 30, top: 5, bottom: 7 }])).toBe(below);
  expect(freePlace([above, below], [], [{ left: 20, right: 30, top: 5, bottom: 7 }])).toBe(above);
});
