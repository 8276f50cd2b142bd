import { readFileSync } from 'node:fs';
import { expect, open, served, test } from './test.ts';

const html = readFileSync(new URL('../dist/index.html', import.meta.url), 'utf8').replaceAll('&#39;', "'");

test('the built page has a strict policy, and neither scripts nor styles of its own text', () => {
  expect(html).toMatch(
    /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/,
  );
  expect(html).not.toContain('unsafe-inline');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
});

served('what the policy does not allow does not happen, and is an error on the console, which fails every other test', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  await open(page);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    try {
      script.textContent = 'globalThis.injected = true';
      document.head.append(script);
    } catch {
      // Trusted Types refuse the text already.
    }
    await fetch('https://example.org/').catch(() => {});
    return 'injected' in globalThis;
  });
  expect(ran).toBe(false);
  expect(errors.join('\n')).toContain('Content Security Policy');
});

const long: Readonly<Record<string, string>> = {
  seed: `seed=${'x'.repeat(1e6)}`,
  network: `net=${'100-'.repeat(250_000)}10`,
  'number of fields': 'act=<img src=x onerror=alert(1)>&'.repeat(30_000),
  formula: `init=formula(uniform,${'('.repeat(1e6)})`,
};

for (const [what, link] of Object.entries(long)) {
  test(`a link of a megabyte, by its ${what}, opens without an error, to a network and a notice`, async ({ page }) => {
    await open(page, `./#${link}`);
    await expect(page.locator('.notice')).toBeVisible();
  });
}
