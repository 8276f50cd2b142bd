import { expect, open, test } from './test.ts';

const TOOLS = ['health', 'phase', 'spectrum', 'sweep', 'draws', 'training'];

for (const [width, height] of [
  [1366, 768],
  [1440, 900],
  [1024, 768],
] as const) {
  for (const locale of ['en-US', 'zh-CN']) {
    test.describe(`${width} × ${height}, ${locale}`, () => {
      test.use({ locale, viewport: { width, height } });
      test('with any tool open both depth charts and three rows of histograms are whole', async ({ page }) => {
        for (const tool of TOOLS) {
          await page.goto('about:blank');
          await open(page, `./#vs.init=heNormal&tool=${tool}`);
          await expect(page.locator('.tool > *').first()).toBeVisible();
          const counts = await page.locator('.table-place').evaluate(place => {
            const { top, bottom } = place.getBoundingClientRect();
            const isWhole = (row: Element) => {
              const box = row.getBoundingClientRect();
              return box.top >= top - 1 && box.bottom <= bottom + 1;
            };
            return ['.depth-row', 'tbody tr'].map(rows => [...place.querySelectorAll(rows)].filter(isWhole).length);
          });
          expect(counts[0], tool).toBe(2);
          expect(counts[1], tool).toBeGreaterThanOrEqual(3);
        }
      });
    });
  }
}

test('the handle moves by keyboard and mouse, and stays where it was put', async ({ page }) => {
  await open(page, '#tool=health&net=100-100x8-10');
  const handle = page.getByRole('separator', { name: 'Size of the tool' });
  await page.getByRole('button', { name: 'below the table' }).click();
  const heightOf = async () => (await page.locator('.tool').boundingBox())!.height;
  const before = await heightOf();
  await handle.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowDown');
  await expect.poll(heightOf).toBeLessThan(before);
  const box = (await handle.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 100, { steps: 4 });
  await page.mouse.up();
  const moved = await heightOf();
  await page.reload();
  await expect.poll(heightOf).toBeCloseTo(moved, 0);
  await page.getByRole('button', { name: 'beside the table' }).click();
  const [table, tool] = await Promise.all([page.locator('.table-place').boundingBox(), page.locator('.tool').boundingBox()]);
  expect(tool!.x).toBeGreaterThan(table!.x + table!.width);
});

for (const [width, height] of [
  [1366, 768],
  [1024, 768],
] as const) {
  test(`below the table the race’s chart is whole at ${width} × ${height}, whatever is scrolled beside it`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('initscope', JSON.stringify({ dock: 'below' })));
    await page.setViewportSize({ width, height });
    await open(page, '#net=20-20x4-10&batch=16&vs.init=heNormal&tool=training(sgd,20,2)');
    const tool = page.locator('section.tool');
    const isWhole = () =>
      tool.evaluate(pane => {
        const { top, bottom } = pane.getBoundingClientRect();
        const boxes = [...pane.querySelectorAll('.training-picture figcaption, .training-picture svg.chart text')].map(part =>
          part.getBoundingClientRect(),
        );
        return boxes.length > 3 && boxes.every(box => box.top >= top - 1 && box.bottom <= bottom + 1);
      });
    await expect.poll(isWhole).toBe(true);
    await tool.evaluate(pane => pane.scrollTo(0, pane.scrollHeight));
    await expect.poll(() => tool.evaluate(pane => pane.scrollTop)).toBeGreaterThan(20);
    await expect.poll(isWhole).toBe(true);
  });
}

test('while a training plays below the table, its transport is a slim bar with the losses as a sparkline', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, '#vs.init=heNormal&tool=training');
  await expect(page.locator('.training-result')).toContainText('over 5 seeds', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.locator('.sparkline .depth-line').first()).toBeVisible();
  await expect(page.locator('.draws-bar')).toBeHidden();
  expect((await page.locator('.tool').boundingBox())!.height).toBeLessThan(100);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.locator('.training-result')).toBeVisible();
});
