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
