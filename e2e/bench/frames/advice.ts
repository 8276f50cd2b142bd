import type { Browser } from 'playwright';

/** Milliseconds from the picture of each of so many networks, which differ in the seed, to its remedies; the wait for rest is in them. */
export async function measureAdvice(browser: Browser, address: string, net: string, times: number): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript('globalThis.__name = of => of'); // of which the compiler makes use
  await page.goto(`${address}#${net}`);
  await page.locator('.remedy').first().waitFor();
  const waits = await page.evaluate(adviseOften, { net, times });
  await page.close();
  return waits;
}

/** Runs in the page: nothing outside of it exists there. */
async function adviseOften({ net, times }: { readonly net: string; readonly times: number }): Promise<number[]> {
  const main = document.querySelector<HTMLElement>('main')!;
  const when = (holds: () => boolean) =>
    new Promise<number>(then => {
      const watch = new MutationObserver(() => {
        if (!holds()) return;
        watch.disconnect();
        then(performance.now());
      });
      watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-digest', 'aria-busy'] });
    });
  const waits: number[] = [];
  for (let i = 0; i < times; i++) {
    const before = main.dataset.digest;
    const shown = when(
      () => main.dataset.digest !== undefined && main.dataset.digest !== before && main.getAttribute('aria-busy') === 'false',
    );
    location.hash = `#${net ? `${net}&` : ''}seed=${i}`;
    const picture = await shown;
    if (document.querySelector('.remedy')) throw new Error('The remedies of the network before are still there.');
    waits.push((await when(() => document.querySelector('.remedy') !== null)) - picture);
  }
  return waits;
}
