import { describe } from './describe.ts';
import { digestOf, expect, fragmentOf, open, settled, test } from './test.ts';

const permanent = [
  '#',
  '#net=784-256x5-10&act=tanh&init=lecunNormal&data=mnist&batch=128&seed=7',
  '#net=17-33-9-4&act=selu&init=lecunNormal&bias=normal(0,0.1)&batch=13&loss=meanSquaredError',
  '#init=uniform(-1,1)&vs.init=heUniform',
  '#net=64-40x30-10&data=digits(standardized)&init=formula(normal,sqrt(2/n))&vs.act=tanh&act.3=sigmoid',
];

for (const link of permanent) {
  test(`${link} opens to the digest that describe prints`, async ({ page }) => {
    const described = describe(link);
    await open(page, link);
    await expect(page.getByRole('status')).toHaveCount(0);
    expect(await digestOf(page)).toBe((await described).digest);
    await expect(page.locator('.digest')).toContainText((await described).digest);
  });
}

test('a broken link says what was not used and why, and the rest of it holds', async ({ page }) => {
  await open(page, '#net=20-7-3&act=rellu&batch=9999&colour=red');
  const notice = page.getByRole('status');
  await expect(notice).toContainText('Parts of the link were not used as written');
  await expect(notice.getByRole('listitem')).toHaveCount(3);
  await expect(notice).toContainText('rellu');
  await expect(notice).toContainText('9999');
  await expect(notice).toContainText('1024');
  await expect(notice).toContainText('colour');
  await expect(page.getByRole('textbox', { name: 'Width of Layer 1' })).toHaveValue('7');
  const { digest, warnings } = await describe('#net=20-7-3&act=rellu&batch=9999&colour=red');
  expect(await digestOf(page)).toBe(digest);
  expect(await notice.getByRole('listitem').allTextContents()).toEqual(warnings);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});

test('of a link that is wrong again and again each thing is said once, and goes when another is opened', async ({ page }) => {
  await open(page, `#${'colour=red&'.repeat(500)}batch=0`);
  const sentences = page.getByRole('status').getByRole('listitem');
  await expect(sentences).toHaveText([/^colour=red: /, /^batch=0: /]);
  await page.goto('#foo=1');
  await expect(sentences).toHaveText([/^foo=1: /]);
});

test('of a link that is wrong in hundreds of ways not all are told, and the button is in sight', async ({ page }) => {
  await open(page, `#${Array.from({ length: 500 }, (_, i) => `a${i}=b`).join('&')}`);
  await expect(page.getByRole('status').getByRole('listitem').last()).toHaveText('And 492 more.');
  await expect(page.getByRole('button', { name: 'Dismiss' })).toBeInViewport();
});

test('a link that is nonsense opens the default network', async ({ page }) => {
  await open(page);
  const standard = await digestOf(page);
  await page.goto('about:blank');
  await open(page, '#%E0%A4%A&&=&constructor=1&net=x-0&net=__proto__');
  expect(await digestOf(page)).toBe(standard);
  await expect(page.getByRole('status')).toBeVisible();
});

test('Copy link says that it copied, and the clipboard holds the address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#init=heNormal&seed=7');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('a link that is pasted over another opens', async ({ page }) => {
  await open(page, '#seed=1');
  const before = await digestOf(page);
  await page.goto('#seed=2');
  await expect(page.locator('main')).not.toHaveAttribute('data-digest', before);
  await settled(page);
  expect(fragmentOf(page)).toBe('#seed=2');
  expect(await digestOf(page)).toBe((await describe('#seed=2')).digest);
});
