import { expect, open, test } from './test.ts';

const code = `import torch.nn as nn

class Net(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.a = nn.Linear(features, 33)
        self.b = nn.Linear(33, 4)

    def forward(self, x):
        return self.b(self.a(x).tanh())
`;

test('pasted code becomes network B once its missing width is given', async ({ page }) => {
  await open(page, '#net=100-100-100-10');
  await page.getByRole('button', { name: 'Open…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('code', { exact: true }).fill(code);
  await expect(dialog).toContainText('?-33-4');
  await expect(dialog).toContainText('Line 6:');
  await dialog.getByLabel('inputs').fill('12');
  await dialog.getByRole('button', { name: 'Open as B' }).click();
  await expect(page).toHaveURL(/vs\.net=12-33-4&vs\.act=tanh&vs\.init=pytorchLinear/);
});

test('a paste anywhere on the page opens what it is; one line, or one into a field, opens nothing', async ({ page }) => {
  await open(page);
  const paste = (text: string, into = 'body') =>
    page.locator(into).evaluate((target, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  const code = 'import torch.nn as nn\nmodel = nn.Sequential(nn.Linear(20, 16), nn.Tanh(), nn.Linear(16, 3))';
  const dialog = page.getByRole('dialog');
  await paste('nn.Linear(20, 16)');
  await paste(code, '.slider input >> nth=0');
  await expect(dialog).toHaveCount(0);
  await paste(code);
  await expect(dialog).toContainText('20-16-3');
  await page.keyboard.press('Escape');
  await paste('a,b,kind\n1,2,x\n3,4,y\n5,6,x');
  await expect(dialog).toContainText('3 rows, 3 columns');
});
