import { expect, test } from 'vitest';
import { configOf } from '../engine/testing.ts';
import { english } from '../i18n/index.ts';
import { optimizerInWords, settingsOf } from './settings.ts';

test('a weight decay of 0 is told only of the optimizer that usually has another', () => {
  const said = (id: string, weightDecay: number) => optimizerInWords({ id, params: { learningRate: 0.1, weightDecay } }, english);
  expect(said('sgd', 0)).toBe('SGD, learning rate 0.1');
  expect(said('sgd', 0.01)).toBe('SGD, learning rate 0.1, weight decay 0.01');
  expect(said('adamw', 0)).toBe('AdamW, learning rate 0.1, weight decay 0');
});

test('a data set or an initializer of a file is said by its texts, which have no names of their own', () => {
  const said = (link: string) => settingsOf(configOf(link), null, english).join('; ');
  expect(said('data=file(iris.csv,fcb7358a99c8dee6,species,3)&net=4-16-3')).toContain(
    'data of a file, iris.csv, fcb7358a99c8dee6, species, 3',
  );
  expect(said('init=file(model.pt,1e3e90e9de14cb2c)')).toContain('model.pt, 1e3e90e9de14cb2c');
});
