import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, open, test } from './test.ts';

const built = (path: string) => readFileSync(new URL(`../dist/${path}`, import.meta.url));

test('less than 150 kB of script, compressed, come before the first picture', () => {
  const scripts = [
    ...built('index.html')
      .toString()
      .matchAll(/assets\/[^"]+\.js/g),
  ].map(([path]) => path);
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(built(path)).length, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(150_000);
});

for (const [name, width, height] of [
  ['a wide screen', 1440, 900],
  ['a narrow one', 1024, 768],
  ['a phone', 390, 844],
] as const) {
  test(`nothing moves on ${name} while the page comes up`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(globalThis, { shifts });
    });
    await open(page, '#net=100-100-100-10');
    await page.evaluate(() => new Promise(then => requestAnimationFrame(() => requestAnimationFrame(then))));
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.001);
  });
}
