import { type Hosting, serveDist } from './server.ts';
import { expect, open, test } from './test.ts';

test('the default network stands there: three layers of 100, and 10 classes', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('columnheader')).toHaveCount(4);
  const widths = page.locator('.heads .number-field');
  await expect(widths).toHaveCount(4);
  for (const [i, width] of ['100', '100', '100', '10'].entries()) await expect(widths.nth(i)).toHaveValue(width);
});

const hosts: Record<string, Partial<Hosting>> = {
  'at the root of a host': {},
  'below a deep path': { prefix: '/some/deep/path/' },
  'by a host that serves .gz files as encoded': { gzipEncoded: true },
  'by a host that does not know WebAssembly': { wasmType: 'application/octet-stream' },
};

for (const [where, hosting] of Object.entries(hosts)) {
  test(`the page computes with real data when served ${where}`, async ({ page }) => {
    const host = await serveDist(hosting);
    await open(page, `${host.address}#net=64-9-10&data=digits`);
    await host.close();
  });
}
