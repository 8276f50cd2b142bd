import { cell, changes, digestOf, drawing, expect, fragmentOf, open, settled, test } from './test.ts';

test('rows come and go, and the link says which', async ({ page }) => {
  await open(page);
  const digest = await digestOf(page);
  const toggle = (symbol: string) => page.locator('.toggles').getByText(symbol, { exact: true }).click();
  await toggle('b');
  await expect(cell(page, 'biases', 1)).toBeVisible();
  await toggle('W');
  await expect(cell(page, 'weights', 1)).toHaveCount(0);
  await toggle('∂L/∂a');
  await settled(page);
  await expect(cell(page, 'dActivations', 1).locator('path')).not.toHaveCount(0);
  expect(fragmentOf(page)).toBe('#rows=biases,preactivations,activations,dActivations,dPreactivations,dWeights');
  expect(await digestOf(page)).toBe(digest);
});

test('each row scale draws another picture of the same numbers', async ({ page }) => {
  await open(page);
  const digest = await digestOf(page);
  const pictures = new Set([await drawing(page)]);
  for (const scale of ['own', 'log']) {
    await page.getByRole('radiogroup', { name: 'row scale' }).getByText(scale, { exact: true }).click();
    await expect.poll(async () => pictures.has(await drawing(page))).toBe(false);
    await settled(page);
    pictures.add(await drawing(page));
    const histograms = page.locator('td[data-quantity] .mark-histogram');
    await expect(histograms).toHaveCount(1 + 5 * 3);
    await expect(histograms.and(page.locator('[d=""]'))).toHaveCount(0);
    expect(fragmentOf(page)).toBe(`#scale.rows=${scale}`);
  }
  expect(await digestOf(page)).toBe(digest);
});

test("a layer's own formula that gives no number is told, whatever the others have", async ({ page }) => {
  await open(page, '#init=lsuv&init.2=formula(normal,1/0)');
  await expect(page.getByRole('alert')).toHaveText('Layer 2: the formula gives no finite number, so its weights are 0.');
});

for (const link of ['#init=formula(normal,1/n)', '#init=formula(uniform,0.5)&seed=2']) {
  test(`an unreadable formula does not outlive its link: ${link}`, async ({ page }) => {
    await open(page, '#init=formula(uniform,0.5)');
    const field = page.locator('.expression input');
    await field.fill('sqrt(');
    await field.press('Tab');
    await expect(field).toHaveValue('sqrt(');
    await changes(page, () => page.goto(link));
    await expect(field).toHaveValue(/^(1\/n|0\.5)$/);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('a formula is taken as it is typed; where it cannot be read, the offending character is marked', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'initializer of A' }).selectOption('formula');
  const field = page.locator('.expression input');
  await changes(page, () => field.fill('sqrt(2/(n+m))'));
  const digest = await digestOf(page);
  await field.fill('sqrt(2/(n+$m))');
  await expect(page.getByRole('alert')).toContainText('cannot be read at character 11');
  await expect(page.getByRole('alert').locator('mark')).toHaveText('$');
  expect(await digestOf(page)).toBe(digest);
});

test('the theme is the system’s until one is chosen, and the choice outlives a reload', async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const dark = await paper();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('light');
  await expect.poll(paper).not.toBe(dark);
  await page.reload();
  await settled(page);
  expect(await paper()).not.toBe(dark);
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  expect(await paper()).toBe(dark);
});

test('zoomed in to 200 % the page scrolls as one, and five rows are in sight at a time', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await open(page, '#vs.init=heNormal');
  await page.getByRole('rowheader', { name: /Weights/ }).evaluate(row => row.scrollIntoView());
  for (const quantity of ['weights', 'preactivations', 'activations', 'dPreactivations', 'dWeights'])
    await expect(cell(page, quantity, 1)).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(720);
});

test('on paper, where there is no panel, stand what A and B are and the link that opens them', async ({ page }) => {
  await open(page, '#init=normal(0,0.1)&vs.data=digits&vs.init=heNormal&vs.bias=constant&vs.bias.3=default');
  await expect(page.locator('.printed')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.panel')).toBeHidden();
  await expect(page.locator('.printed p')).toHaveText([
    'A Normal, mean 0, std 0.1 · ReLU · 100-100-100-10 · Softmax cross-entropy · Gaussian · batch 256 · labels random · seed 1',
    'B He (Kaiming) normal, mode fan-in, negative slope 0, truncated no · biases Constant, value 0.1 · ReLU · 64-100-100-10 · ' +
      'Softmax cross-entropy · Digits 8 × 8, pixels raw · batch 256 · labels real · seed 1 · biases of layer 3: As the initializer brings',
    page.url(),
  ]);
  await expect(page.locator('.printed')).toBeVisible();
});

test('where the panel is closed, the verdicts say the initializers', async ({ page }) => {
  await open(page, '#vs.init=heNormal');
  const names = page.locator('.verdict-initializer');
  await expect(names.first()).toBeHidden();
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(names.first()).toBeVisible();
  await expect(names).toHaveText(['Glorot (Xavier) uniform · ', 'He (Kaiming) normal · ']);
  await page.getByRole('button', { name: 'Configuration' }).click();
  await expect(names.first()).toBeHidden();
});

test('the link says how the tool is set, opens it so, and Back undoes a setting', async ({ page }) => {
  await open(page, '#batch=16&net=9-8-7-3&tool=draws(7)');
  const seeds = page.locator('.draws').getByRole('slider');
  await expect(seeds).toHaveAttribute('aria-valuetext', '7');
  await seeds.press('ArrowRight');
  await expect.poll(() => fragmentOf(page)).toBe('#batch=16&net=9-8-7-3&tool=draws(8)');
  await page.getByRole('button', { name: 'Sweeps' }).click();
  await page.locator('.sweep').getByText('gradient', { exact: true }).click();
  await expect.poll(() => fragmentOf(page)).toBe('#batch=16&net=9-8-7-3&tool=sweep(choice,gradient)');
  await page.goBack();
  await expect(page.locator('.sweep').getByRole('radio', { name: 'signal' })).toBeChecked();
  await page.goBack();
  await expect(seeds).toHaveAttribute('aria-valuetext', '8');
  await page.goBack();
  await expect(seeds).toHaveAttribute('aria-valuetext', '7');
});

test('a link asks a question and leaves the answer to the class', async ({ page }) => {
  await open(page, '#verdict=off&ask=Does%20Glorot%20keep%20the%20variance%3F%20%3Cb%3E');
  await expect(page.locator('main')).toContainText('Does Glorot keep the variance? <b>');
  await expect(page.getByRole('region', { name: 'Verdict' })).toHaveCount(0);
  const field = page.getByRole('textbox', { name: 'question' });
  await field.fill('');
  await field.pressSequentially('Why?');
  await expect(page.locator('main')).toContainText('Why?');
  await expect.poll(() => fragmentOf(page)).toBe('#verdict=off&ask=Why?');
  await page.getByRole('radiogroup', { name: 'verdict' }).getByText('on', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('shrinks');
  await page.goBack();
  await page.goBack();
  await expect(page.locator('main')).toContainText('Does Glorot keep the variance? <b>');
});

test('without a verdict no tool gives it away', async ({ page }) => {
  const tool = page.locator('.tool');
  await open(page, '#verdict=off&tool=health');
  await expect(tool).toContainText('forward gain');
  await expect(tool).not.toContainText('▾');
  await page.getByRole('button', { name: 'Phase diagram' }).click();
  await expect(tool).toContainText('ordered');
  await expect(tool).not.toContainText('Ordered: signal');
  await page.getByRole('button', { name: 'Sweeps' }).click();
  await expect(tool).toContainText('Each square');
  await expect(tool).not.toContainText('Best for this network');
  await page.getByRole('radiogroup', { name: 'verdict' }).getByText('on', { exact: true }).click();
  await expect(tool).toContainText('Best for this network');
});

test('an initializer’s names, source and traps are unfolded, in the language of the page', async ({ page }) => {
  await open(page);
  const notes = page.locator('.notes').first();
  await notes.locator('summary').click();
  await expect(notes).toContainText('torch.nn.init.xavier_uniform_');
  await expect(notes).toContainText('some courses and Caffe mean 1/n');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('中文');
  await expect(notes).toContainText('Caffe');
  await expect(notes).not.toContainText('some courses');
});
