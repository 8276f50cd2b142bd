import type { Page } from '@playwright/test';
import { changes, expect, open, test } from './test.ts';

const small = './#net=9-12-12-3&init=heNormal&batch=16&tool=draws';

const drawn = (page: Page) => expect(page.locator('.draws')).toHaveAttribute('aria-busy', 'false', { timeout: 80_000 });

test('twenty seeds give a median, a band and the theory through it', async ({ page }) => {
  await open(page, small);
  await drawn(page);
  await expect(page.locator('.draws-bar')).toContainText('20 runs');
  for (const path of ['.draws-a .draws-area', '.depth-a .chart-theory', '.depth-a .depth-dotted']) {
    await expect(page.locator(`.draws ${path}`).first()).toHaveAttribute('d', /L/);
  }
  await expect(page.locator('.draws-words')).toContainText('over 20 seeds: mean');
  await expect(page.locator('.draws-words')).toContainText('Hanin & Rolnick (2018)');
});

test('of one seed the median is the link’s own draw', async ({ page }) => {
  await open(page, small);
  await page.getByRole('textbox', { name: 'seeds' }).fill('1');
  await page.getByRole('textbox', { name: 'seeds' }).press('Enter');
  await expect(page.locator('.draws-bar')).toContainText('1 run');
  await expect(page.locator('.draws-bar')).not.toContainText('of');
  await drawn(page);
  await page.locator('.draws-figure summary').first().click();
  const row = page.locator('.draws-numbers').first().getByRole('row', { name: 'Layer 2' });
  const cells = await row.getByRole('cell').allTextContents();
  expect(cells[1]).toBe(cells[3]);
});

test('layers that are not finite are marked as that in both charts', async ({ page }) => {
  await open(page, './#net=9-12x40-3&init=normal(0,30)&batch=16&tool=draws');
  await drawn(page);
  for (const figure of await page.locator('.draws-figure').all()) {
    await expect(figure.locator('.depth-cross')).toHaveAttribute('d', /M/);
    await expect(figure.locator('.chart-label').filter({ hasText: 'NaN' })).toHaveCount(1);
  }
});

test('B’s draws stand beside A’s', async ({ page }) => {
  await open(page, `${small}&vs.init=glorotUniform`);
  await drawn(page);
  await expect(page.locator('.draws-bar')).toContainText('40 runs');
  await expect(page.locator('.draws-b .draws-edges').first()).toHaveAttribute('d', /L/);
});

test('another activation has no sentence of Hanin and Rolnick', async ({ page }) => {
  await open(page, small);
  await changes(page, () => page.getByRole('combobox', { name: 'activation' }).first().selectOption('tanh'));
  await expect(page.locator('.draws-words')).not.toContainText('Hanin');
});

test('the draws are stopped and go on', async ({ page }) => {
  await open(page, './#net=256-256x30-10&tool=draws');
  const bar = page.locator('.draws-bar');
  await bar.getByRole('button', { name: 'Stop' }).click();
  await expect(bar).toContainText(/\d+ of 20 runs/);
  const done = async () => Number(/(\d+) of 20/.exec((await bar.textContent())!)?.[1] ?? 20);
  const before = await done();
  await bar.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(done, { timeout: 60_000 }).toBeGreaterThan(before);
});

test('a tool that is opened again has the settings that it had', async ({ page }) => {
  await open(page, small);
  const seeds = page.getByRole('textbox', { name: 'seeds' });
  await seeds.fill('3');
  await seeds.press('Enter');
  await page.getByRole('button', { name: 'Sweeps' }).click();
  await page.getByText('gain × depth').click();
  await page.getByRole('button', { name: 'Many seeds' }).click();
  await expect(seeds).toHaveValue('3');
  await expect(page.locator('.draws-bar')).toContainText('3 runs');
  await page.getByRole('button', { name: 'Sweeps' }).click();
  await expect(page.locator('.sweep-grid.by-depth')).toBeVisible();
});

test('Stop stays under the pointer while the words beside it change', async ({ page }) => {
  await open(page, './#net=1024-1024x20-10');
  await page.evaluate(() => {
    const seen = new Map<string, string>();
    Object.assign(window, { seen });
    const look = () => {
      const bar = document.querySelector('.draws-bar');
      const [button, words] = bar?.querySelectorAll('.runs-progress > :not(progress)') ?? [];
      requestAnimationFrame(look);
      if (!bar || !button || !words) return;
      const { x, y } = button.getBoundingClientRect();
      const { x: left, y: top } = bar.getBoundingClientRect();
      seen.set(words.parentElement!.textContent!, `${x - left} ${y - top}`);
    };
    look();
  });
  await page.getByRole('button', { name: 'Many seeds' }).click();
  await expect(page.locator('.draws-bar')).toContainText('left', { timeout: 60_000 });
  const seen = await page.evaluate(() => [...(window as unknown as { seen: Map<string, string> }).seen]);
  expect(seen.some(([words]) => !words.includes('left'))).toBe(true);
  expect(seen.some(([words]) => words.includes('left'))).toBe(true);
  expect(new Set(seen.map(([, place]) => place)).size).toBe(1);
});

test('what is stopped before it has begun does not begin', async ({ page }) => {
  await open(page, './#net=1024-1024x20-10&tool=draws(3)');
  const bar = page.locator('.draws-bar');
  const stop = bar.getByRole('button', { name: 'Stop' });
  await stop.waitFor();
  await page.getByRole('textbox', { name: 'seeds' }).fill('40');
  await stop.click();
  await expect(bar).toContainText('of 40 runs');
  await expect(bar.getByRole('button', { name: 'Go on' })).toBeVisible();
  const progress = bar.locator('progress');
  const share = await progress.getAttribute('value');
  await page.waitForTimeout(1000); // it would have begun after 400 ms
  await expect(progress).toHaveAttribute('value', share!);
  await expect(bar.getByRole('button', { name: 'Go on' })).toBeVisible();
  await bar.getByRole('button', { name: 'Go on' }).click();
  await expect(progress).not.toHaveAttribute('value', share!, { timeout: 30_000 });
});

test('how many seeds are silent is said, beside what is expected of a single sample', async ({ page }) => {
  await open(page, './#net=4-2x10-3&init=heNormal&batch=16&tool=draws');
  await drawn(page);
  await expect(page.locator('.draws-words')).toContainText(/Of 20 seeds \d+ are silent/);
  await expect(page.locator('.draws-words')).toContainText('A single sample is lost in 94 % of the draws');
});
