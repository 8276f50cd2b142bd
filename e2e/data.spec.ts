import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { describe as describeLink } from './describe.ts';
import { dropFile } from './hands.ts';
import { changes, digestOf, expect, open, test } from './test.ts';

/** Three kinds of flowers on two lengths, a word that is no number, a gap, and a width that never changes. */
const flowers = `length,width,depth,place,kind
${Array.from({ length: 150 }, (_, i) => {
  const kind = i % 3;
  const length = i === 12 ? '' : (4 + kind * 1.5 + ((i * 37) % 11) / 10).toFixed(1);
  return `${length},${(2 + kind * 0.4 + ((i * 53) % 7) / 10).toFixed(1)},1,${['north', 'south'][i % 2]},${['rose', 'lily', 'iris'][kind]}`;
}).join('\n')}
`;
const bytes = new TextEncoder().encode(flowers);
const sha = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('a table that is dropped becomes inputs and classes; whoever opens the link gives the file and sees the same', async ({
  page,
  context,
}, info) => {
  await open(page, '#net=100-16-16-10&init=heNormal&vs.init=glorotUniform');
  await dropFile(page, 'flowers.csv', bytes);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('flowers.csv: 150 rows, 5 columns, parted by commas, the first line names the columns');
  await expect(dialog.getByLabel('Label')).toHaveValue('4');
  await expect(dialog).toContainText('3 classes: iris (50), lily (50), rose (50)');
  await expect(dialog).toContainText('length: 1 number is missing');
  await expect(dialog).toContainText('place holds text (“north” in line 2), which is no input.');
  await expect(dialog).toContainText('nothing can be learnt from it: depth.');
  await expect(dialog.locator('.tensor-histogram')).toHaveCount(2);
  await dialog.getByRole('checkbox', { name: 'depth' }).uncheck();
  await changes(page, () => dialog.getByRole('button', { name: 'Use these data' }).click());
  const digest = await digestOf(page);
  const link = decodeURIComponent(new URL(page.url()).hash);
  expect(link).toContain(`data=file(flowers.csv,${sha},kind,3,standardized,1-2)&batch=113&net=2-16-16-3`);
  expect(link).toContain('vs.init=glorotUniform');
  const path = info.outputPath('another-name.csv');
  writeFileSync(path, bytes);
  expect(await describeLink(link, '--data', path)).toMatchObject({ digest, warnings: [] });

  const other = await context.newPage();
  await open(other, page.url());
  const notice = other.locator('.notice');
  await expect(notice).toContainText('The data of this link are in a file, flowers.csv');
  expect(await digestOf(other)).not.toBe(digest);
  const input = notice.locator('input[type=file]');
  await input.setInputFiles(csv('flowers.csv', flowers.replace('4.0', '4.1')));
  await expect(notice).toContainText('flowers.csv is another file');
  await input.setInputFiles(csv('flowers.csv', flowers));
  await expect(notice).toHaveCount(0);
  await expect(other.locator('main')).toHaveAttribute('data-digest', digest);
});

test('a training on them tells how many of the rows that were held out are right', async ({ page }) => {
  await open(page, '#net=100-16-10&init=heNormal');
  await dropFile(page, 'flowers.csv', bytes);
  await changes(page, () => page.getByRole('dialog').getByRole('button', { name: 'Use these data' }).click());
  await page.getByRole('button', { name: 'Training' }).click();
  await expect(page.getByText(/^Accuracy on 37 held-out samples.*A (100|9\d)/)).toBeVisible({ timeout: 60_000 });
});

test('by the keyboard, with a number to be met; a file that is no table gets a sentence', async ({ page }) => {
  await open(page);
  const digest = await digestOf(page);
  await page.getByRole('button', { name: 'Open…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  const input = dialog.locator('input[type=file]').first();
  await input.setInputFiles(csv('broken.csv', 'a,b\n1,"2\n3,4\n'));
  await expect(dialog.getByRole('alert')).toContainText('The quote that opens in line 2 is never closed.');
  expect(await digestOf(page)).toBe(digest);
  await input.setInputFiles(
    csv('prices.csv', `rooms;price\n${Array.from({ length: 80 }, (_, i) => `${i % 9},5;${100 + 7 * (i % 9)},25`).join('\n')}`),
  );
  await expect(dialog).toContainText('parted by semicolons, with decimal commas');
  const prepared = dialog.getByRole('combobox', { name: 'Inputs' });
  await prepared.focus();
  await page.keyboard.press('ArrowDown');
  await expect(prepared).toHaveValue('zeroToOne');
  await changes(page, () => dialog.getByRole('button', { name: 'Use these data' }).press('Enter'));
  await expect(page).toHaveURL(/,price,0,zeroToOne\)&batch=60&net=1-100-100-1/);
  await expect(page).not.toHaveURL(/loss=/);
  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-digest', digest);
});

test('a link with another number of inputs says so and can be made to fit', async ({ page }) => {
  await open(page);
  await dropFile(page, 'flowers.csv', bytes);
  await changes(page, () => page.getByRole('dialog').getByRole('button', { name: 'Use these data' }).click());
  const fitting = await digestOf(page);
  await page.evaluate(() => {
    location.hash = location.hash.replace(/net=3-/, 'net=7-');
  });
  const notice = page.locator('.notice');
  await expect(notice).toContainText('The file gives 3 inputs, and the network takes 7.');
  await notice.getByRole('button', { name: 'Fit the network to the file' }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.locator('main')).toHaveAttribute('data-digest', fitting);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a table is opened by touch, and its columns scroll within the dialog', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Open…' }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').first().setInputFiles(csv('flowers.csv', flowers));
    await expect(dialog).toContainText('3 classes');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const width = await dialog.evaluate(element => element.scrollWidth - element.clientWidth);
    expect(width).toBeLessThanOrEqual(1);
    await changes(page, () => dialog.getByRole('button', { name: 'Use these data' }).tap());
    await expect(page).toHaveURL(/data=file\(flowers\.csv/);
  });
});
