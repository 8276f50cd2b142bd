import { describe, expect, test } from 'vitest';
import { labelLevels } from './levelLabels.ts';
import { levelArea, levelLines, linePath, type Point, type ValueNet } from './levelLines.ts';

/** Values of a function at the nodes of a net of 5 × 4, at x = 0, 10 … 40 and y = 0, 10, 20, 30. */
function net(f: (x: number, y: number) => number, bend: (point: Point) => Point = point => point): ValueNet {
  const points = [0, 10, 20, 30].flatMap(y => [0, 10, 20, 30, 40].map((x): Point => [x, y]));
  return { columnCount: 5, values: points.map(([x, y]) => f(x, y)), points: points.map(bend) };
}

describe('a level line', () => {
  test('of a slope lies where the slope has that value, from edge to edge, without the frame', () => {
    const [line, ...others] = levelLines(
      net(x => x),
      17,
    );
    expect(others).toEqual([]);
    expect(line!.map(([x]) => x)).toEqual(line!.map(() => expect.closeTo(17, 9)));
    expect(line!.map(([, y]) => y).sort((p, q) => p - q)).toEqual([0, 10, 20, 30]);
  });

  test('around a summit is closed', () => {
    const lines = levelLines(
      net((x, y) => -((x - 20) ** 2) - (y - 10) ** 2),
      -60,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]![0]).toEqual(lines[0]!.at(-1));
  });

  test('follows a net that is bent', () => {
    const [line] = levelLines(
      net(
        x => x,
        ([x, y]) => [x + y, y],
      ),
      17,
    );
    for (const [x, y] of line!) expect(x - y).toBeCloseTo(17, 9);
  });

  test('of a value that does not occur is none', () => {
    expect(
      levelLines(
        net(x => x),
        99,
      ),
    ).toEqual([]);
  });
});

test('the area above a level reaches from its line to the edge of the net', () => {
  const numbers = levelArea(
    net(x => x),
    17,
  )
    .match(/-?[\d.]+/g)!
    .map(Number);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([17, 40]);
});

test('a path of no points is empty', () => expect(linePath([])).toBe(''));

describe('a level’s name', () => {
  const frame = { left: 0, right: 100, top: 20, bottom: 80 };
  const upTo = (name: string, end: Point) => ({
    name,
    lines: [[[50, 80], end]] as Point[][],
  });

  test('stands above the frame where the line leaves it at the top, beside it at the right', () => {
    const [top, right] = labelLevels([upTo('χ 2', [40, 20]), upTo('ξ 3', [100, 50])], frame);
    expect(top!.label).toMatchObject({ x: 40, anchor: 'middle' });
    expect(top!.label.y).toBeLessThan(20);
    expect(right!.label).toMatchObject({ anchor: 'start', y: 54 });
    expect(right!.label.x).toBeGreaterThan(100);
  });

  test('that has no room leaves its line out', () => {
    expect(
      labelLevels([upTo('χ 2', [40, 20]), upTo('χ 3', [45, 20]), upTo('χ 4', [75, 20])], frame).map(({ level }) => level.name),
    ).toEqual(['χ 2', 'χ 4']);
  });

  test('that is raised stands above the others’', () => {
    const labels = labelLevels([{ ...upTo('χ = 1', [45, 20]), raised: true }, upTo('χ 2', [40, 20])], frame);
    expect(labels).toHaveLength(2);
    expect(labels[0]!.label.y).toBeLessThan(labels[1]!.label.y - 10);
  });
});
