import { expect, test } from 'vitest';
import type { Config } from '../../../config/config.ts';
import { decode } from '../../../config/link.ts';
import { taskDifferences } from './task.ts';

function between(link: string): readonly string[] {
  const { a, b } = decode(link).experiment;
  return taskDifferences(a, b as Config);
}

test('another data set is another task, with its labels; its input width is not named besides', () => {
  expect(between('#net=64-30-10&vs.data=digits')).toEqual(['data', 'labels']);
  expect(between('#net=100-30-10&vs.data=digits&vs.net=64-30-10')).toEqual(['data', 'labels']);
});

test('labels, classes, batch, loss and the width of the input are each a task of their own', () => {
  expect(between('#data=digits&net=64-30-10&vs.labels=random')).toEqual(['labels']);
  expect(between('#net=9-8-7&vs.net=9-8-6')).toEqual(['classes']);
  expect(between('#net=9-8-7&vs.net=10-8-7')).toEqual(['inputs']);
  expect(between('#batch=16&vs.batch=32')).toEqual(['batch']);
  expect(between('#vs.loss=meanSquaredError')).toEqual(['loss']);
});

test('networks that differ in how they are made learn the same task', () => {
  expect(between('#net=9-8-7&vs.net=9-30-30-7&vs.init=heNormal&vs.act=tanh&vs.seed=2&vs.bias=zeros&vs.scale=2')).toEqual([]);
});
