import type { Locator, Page } from '@playwright/test';

const REACH = 60;
const STEP = 3;

/** Takes the middle of a slider and moves to and fro, a step a frame, until the time is over. */
export async function dragFor(page: Page, slider: Locator, milliseconds: number): Promise<void> {
  const box = (await slider.boundingBox())!;
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  const start = performance.now();
  const moves: Promise<void>[] = []; // not waited for: a hand does not wait for the page either
  for (let step = 0; performance.now() - start < milliseconds; step++) {
    const along = (step * STEP) % (4 * REACH);
    const due = start + (step * 1000) / 60;
    await new Promise(resolve => setTimeout(resolve, Math.max(0, due - performance.now())));
    moves.push(page.mouse.move(x + Math.abs(along - 2 * REACH) - REACH, y));
  }
  await Promise.all(moves);
  await page.mouse.up();
}
