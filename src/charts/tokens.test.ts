import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const pairs = [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
const light = Object.fromEntries(pairs.map(([, name, colour]) => [name!, colour!]));
const dark = Object.fromEntries(pairs.map(([, name, , colour]) => [name!, colour!]));

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(i => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

test('black on white has the contrast that the standard says', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21));

test('every colour has a light and a dark one', () => expect(css.match(/#[0-9a-f]+/g)).toHaveLength(2 * pairs.length));

for (const [theme, colours] of [['light', light] as const, ['dark', dark] as const]) {
  test.each(['ink', 'ink-soft', 'a-text', 'b-text'])(`${theme}: text in %s can be read on paper`, name => {
    expect(contrast(colours[name]!, colours.paper!)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['a', 'b', 'theory', 'warn'])(`${theme}: marks in %s can be seen on paper`, name => {
    expect(contrast(colours[name]!, colours.paper!)).toBeGreaterThanOrEqual(3);
  });

  test(`${theme}: the outline of B stands out from the area of A`, () => {
    expect(contrast(colours.b!, colours['a-fill']!)).toBeGreaterThanOrEqual(2);
  });
}

test('the light theme is that of Okabe and Ito', () => {
  expect(light).toMatchObject({ a: '#0072b2', b: '#d55e00' });
});
