import type { Page } from 'playwright';
import { oneOf } from './random.ts';

/** What leads away from the page or saves a file. */
const left = /reload|use it now|SVG|PNG|JSON|CSV|NPZ|SAFETENSORS|save|webm/i;
const SELECTOR = 'button, a[href^="#"], select, summary, input, textarea, td[tabindex], [role="slider"]';
const keys = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'Home',
  'End',
  'Tab',
  'Enter',
  'Escape',
  'Control+z',
  'Control+Shift+z',
];
const texts = ['', '0', '7', '64', '1e9', '-3', 'abc', 'sqrt(2/n)', '１', '<b>'];

/** One move, and what it was. None waits longer than a moment: what is covered or gone is left alone. */
export async function monkeyMove(page: Page, random: () => number, address: string): Promise<string> {
  const kind = random();
  if (kind < 0.04) return move('back', () => page.goBack({ timeout: 1000, waitUntil: 'commit' }));
  if (kind < 0.06) return move('forward', () => page.goForward({ timeout: 1000, waitUntil: 'commit' }));
  if (kind < 0.2) {
    const key = oneOf(random, keys);
    return move(key, () => page.keyboard.press(key));
  }
  if (kind < 0.22) {
    const size = oneOf(random, [
      { width: 1440, height: 900 },
      { width: 1024, height: 768 },
      { width: 390, height: 844 },
    ]);
    return move(`${size.width} px wide`, () => page.setViewportSize(size));
  }
  if (!page.url().startsWith(address)) return move('home', () => page.goto(address));
  return press(page, random);
}

async function move(name: string, act: () => Promise<unknown>): Promise<string> {
  await act().catch(() => {}); // there may be nothing to go back to
  return name;
}

async function press(page: Page, random: () => number): Promise<string> {
  const found = page.locator(SELECTOR);
  const count = await found.count();
  if (count === 0) return 'nothing to press';
  const target = found.nth(Math.floor(random() * count));
  const what = await target
    .evaluate(
      element => ({
        tag: element.tagName,
        type: (element as HTMLInputElement).type ?? '',
        name: (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40),
        seen: element.checkVisibility(),
      }),
      undefined,
      { timeout: 1000 },
    )
    .catch(() => null);
  if (!what?.seen || left.test(what.name) || what.type === 'file') return 'nothing';
  const name = `${what.tag} ${what.name}`;
  if (what.tag === 'SELECT') {
    const options = await target.locator('option:not([disabled])').count();
    return move(name, () => target.selectOption({ index: Math.floor(random() * options) }, { timeout: 1000 }));
  }
  if (what.tag === 'TEXTAREA' || ['text', 'search'].includes(what.type)) {
    const text = oneOf(random, texts);
    return move(name, () => target.fill(text, { timeout: 1000 }));
  }
  if (what.type === 'range' && random() < 0.7) return move(name, () => dragOver(page, random, target));
  return move(name, () => target.click({ timeout: 1000 }));
}

async function dragOver(page: Page, random: () => number, target: ReturnType<Page['locator']>): Promise<void> {
  const box = await target.boundingBox({ timeout: 1000 });
  if (!box) return;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * random(), y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * random(), y, { steps: 8 });
  await page.mouse.up();
}
