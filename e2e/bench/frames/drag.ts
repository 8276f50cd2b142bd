import type { Locator, Page } from '@playwright/test';

const REACH = 60;
const STEP = 3;

/**
 * Takes the middle of a slider and moves to and fro, a step a frame, until the time is over. The browser is told of the moves directly: Playwright's own
 * mouse runs a script in the page for each, on the very thread that is measured.
 */
export async function dragFor(page: Page, slider: Locator, milliseconds: number): Promise<void> {
  const box = (await slider.boundingBox())!;
  const y = box.y + box.height / 2;
  const middle = box.x + box.width / 2;
  const session = await page.context().newCDPSession(page);
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', x: number, buttons: number) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, buttons, button: 'left', clickCount: 1 });
  await mouse('mousePressed', middle, 1);
  const start = performance.now();
  const moves: Promise<unknown>[] = []; // not waited for: a hand does not wait for the page either
  for (let step = 0; performance.now() - start < milliseconds; step++) {
    const along = (step * STEP) % (4 * REACH);
    const due = start + (step * 1000) / 60;
    await new Promise(resolve => setTimeout(resolve, Math.max(0, due - performance.now())));
    moves.push(mouse('mouseMoved', middle + Math.abs(along - 2 * REACH) - REACH, 1));
  }
  await Promise.all(moves);
  await mouse('mouseReleased', middle, 0);
  await session.detach();
}
