import { chromium } from 'playwright';
import { serveDist } from '../server.ts';

const host = await serveDist({ prefix: '/' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--disable-gpu', '--no-sandbox'] });
for (const [w, scheme, lang] of [
  [1440, 'light', 'en'],
  [390, 'dark', 'zh'],
  [1024, 'dark', 'en'],
] as const) {
  const page = await browser.newPage({
    viewport: { width: w, height: w === 390 ? 800 : 900 },
    colorScheme: scheme,
    locale: lang === 'zh' ? 'zh-CN' : 'en-US',
  });
  await page.goto(host.address + (process.argv[2] ?? ''));
  await page.waitForSelector('main[data-digest][aria-busy="false"]');
  await page.getByRole('button', { name: /Export|导出/ }).click();
  await page.waitForTimeout(400);
  await page.screenshot({ path: `/tmp/ex-${w}.png`, clip: w === 390 ? undefined : { x: w - 800, y: 0, width: 800, height: 460 } });
}
await browser.close();
await host.close();
