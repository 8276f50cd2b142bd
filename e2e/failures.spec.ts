import { expect, settled, served as test } from './test.ts'; // the page does log errors here

test('where the kernels cannot be loaded the page says so, and tries again when asked', async ({ page }) => {
  await page.route('**/*.wasm', route => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('The computation failed');
  await expect(page.getByRole('alert')).toContainText('404');
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Try again' }).click();
  await settled(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('where a worker cannot be loaded the page says so', async ({ page }) => {
  await page.route('**/worker-*.js', route => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('The computation failed (the script of the worker could not be loaded).');
  await page.unroute('**/worker-*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await settled(page);
  await page.route('**/examiner-*.js', route => route.abort());
  await page.getByRole('button', { name: 'Diagnostics' }).click();
  await page.getByRole('button', { name: 'Examine' }).click();
  await expect(page.locator('.examination')).toContainText('the script of the worker could not be loaded');
});

test('after a failure a change is computed: nothing has to be pressed', async ({ page }) => {
  await page.route('**/*.wasm', route => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('The computation failed');
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Roll a new seed' }).click();
  await settled(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('while a data set cannot be loaded the picture of what was before is pale', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  await page.route('**/data/**', route => route.abort());
  const inputs = page.getByRole('combobox', { name: 'inputs', exact: true });
  await inputs.selectOption('mnist');
  await expect(page.getByRole('alert')).toContainText('The data set could not be loaded');
  await expect(page.locator('main')).toHaveAttribute('data-late');
  await inputs.selectOption('gaussian');
  await settled(page);
  await expect(page.locator('main')).not.toHaveAttribute('data-late');
});

test('an examination whose data cannot be loaded fails in words, and can be asked for again', async ({ page }) => {
  await page.goto('#data=digits&tool=health&net=64-20-10&batch=8');
  await settled(page);
  await page.route('**/data/**', route => route.abort());
  const state = (name: string) => expect(page.locator('.examination')).toHaveAttribute('data-state', name, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Examine' }).click();
  await state('failed');
  await page.unroute('**/data/**');
  await page.getByRole('button', { name: 'Examine' }).click();
  await state('done');
});

test('where one network fails to be exported the other is not computed on', async ({ page }) => {
  await page.goto('#data=mnist&net=784-20-10&batch=8&vs.data=digits');
  await settled(page);
  await page.route('**/data/mnist*', () => {}); // it waits for ever
  await page.route('**/data/digits*', route => route.abort());
  const workers = page.workers().length;
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'JSON' }).click();
  await expect(page.locator('.exports').getByRole('status')).toContainText('The data set could not be loaded');
  await expect(page.locator('.exports').getByRole('status')).toContainText('No file was made');
  await expect(page.getByRole('button', { name: 'The export could not be made' })).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(workers);
});

test('runs of a sweep whose data cannot be loaded are tried again when asked', async ({ page }) => {
  await page.goto('#data=digits&net=64-20-10&batch=8');
  await settled(page);
  await page.route('**/data/**', route => route.abort());
  await page.getByRole('button', { name: 'Sweeps' }).click();
  const again = page.locator('.sweep').getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.sweep td[data-kind="failure"]')).not.toHaveCount(0);
  await page.unroute('**/data/**');
  await again.click();
  await expect(page.locator('.sweep')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  await expect(page.locator('.sweep td[data-kind="failure"]')).toHaveCount(0);
  await expect(again).toHaveCount(0);
});

test('a race whose data, or whose workers, cannot be loaded says why, and is run when asked again', async ({ page }) => {
  await page.goto('#data=digits&net=64-20-10&batch=8');
  await settled(page);
  for (const [broken, why] of [
    ['**/data/**', 'the data set could not be loaded'],
    ['**/trainer-*.js', 'the computation failed'],
  ] as const) {
    await page.route(broken, route => route.abort());
    await page.getByRole('button', { name: 'Training' }).click();
    await expect(page.locator('.training .failure')).toContainText(`A: ${why}`);
    const again = page.locator('.training').getByRole('button', { name: 'Try again' });
    await expect(again).toBeVisible({ timeout: 60_000 });
    await page.unroute(broken);
    await again.click();
    await expect(page.locator('.training-result')).toContainText('over 5 seeds', { timeout: 60_000 });
    await expect(page.locator('.training .failure')).toHaveCount(0);
    await page.getByRole('button', { name: 'Training' }).click();
  }
});

test('a tool that cannot be loaded says so in its place, and the rest goes on', async ({ page }) => {
  await page.goto('./');
  await settled(page);
  await page.route('**/DrawsPane*', route => route.abort());
  await page.getByRole('button', { name: 'Many seeds' }).click();
  await expect(page.getByRole('alert')).toContainText('This part of the page failed');
  await page.getByRole('button', { name: 'Roll a new seed' }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Sweeps' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.unroute('**/DrawsPane*');
  await page.getByRole('button', { name: 'Many seeds' }).click();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('slider', { name: 'seeds' })).toBeVisible();
});

test('without a clipboard, as over plain http, copying a link says that it failed', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('./');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.top-bar')).toContainText('address');
});
