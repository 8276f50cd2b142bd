import { describe, expect, test } from 'vitest';
import { type Config, layerSpec } from './config.ts';
import { duplicateLayer, edit, insertLayer, removeLayer, setHiddenCount, setHiddenWidths, setOwn, setWidth } from './edit.ts';
import { fields } from './fields.ts';
import { decode, differences, encode, rebase } from './link.ts';

const open = (link: string): Config => decode(link).experiment.a;
/** The network as a link, which says its widths and what layers have of their own. */
const link = (a: Config) => encode({ ...decode('').experiment, a });

const threeOwn = open('net=9-8-7-6-5&act.1=tanh&act.2=selu&act.3=gelu&init.4=zeros&bias.2=constant');

describe('layers that move take their own settings along', () => {
  test('inserting before layer 2', () => {
    expect(link(insertLayer(threeOwn, 2))).toBe('net=9-8-8-7-6-5&act.1=tanh&act.3=selu&act.4=gelu&init.5=zeros&bias.3=constant');
  });

  test('inserting before the first layer, as wide as the input', () => {
    expect(link(insertLayer(threeOwn, 1))).toBe('net=9-9-8-7-6-5&act.2=tanh&act.3=selu&act.4=gelu&init.5=zeros&bias.3=constant');
  });

  test('inserting before the output, as wide as the last hidden layer', () => {
    expect(link(insertLayer(threeOwn, 4))).toBe('net=9-8-7-6-6-5&act.1=tanh&act.2=selu&act.3=gelu&init.5=zeros&bias.2=constant');
  });

  test('duplicating layer 2 copies what it has of its own', () => {
    expect(link(duplicateLayer(threeOwn, 2))).toBe(
      'net=9-8-7-7-6-5&act.1=tanh&act.2=selu&act.3=selu&act.4=gelu&init.5=zeros&bias.2=constant&bias.3=constant',
    );
  });

  test('removing layer 2', () => {
    expect(link(removeLayer(threeOwn, 2))).toBe('net=9-8-6-5&act.1=tanh&act.2=gelu&init.3=zeros');
  });

  test('removing what was inserted or duplicated leaves no trace', () => {
    for (const layer of [1, 2, 3]) {
      expect(removeLayer(insertLayer(threeOwn, layer), layer)).toEqual(threeOwn);
      expect(removeLayer(duplicateLayer(threeOwn, layer), layer)).toEqual(threeOwn);
    }
  });
});

describe('the number of hidden layers', () => {
  test('grows by copies of the last one and shrinks from the end', () => {
    expect(link(setHiddenCount(threeOwn, 5))).toBe(
      'net=9-8-7-6x3-5&act.1=tanh&act.2=selu&act.3=gelu&act.4=gelu&act.5=gelu&init.6=zeros&bias.2=constant',
    );
    expect(link(setHiddenCount(threeOwn, 1))).toBe('net=9-8-5&act.1=tanh&init.2=zeros');
  });

  test('stays between 0 and 128', () => {
    const none = removeLayer(open('net=3-4-5&init.1=zeros&init.2=ones'), 1);
    expect(link(none)).toBe('net=3-5&init.1=ones');
    expect(removeLayer(none, 1)).toBe(none);
    const most = open('net=3-4x128-5');
    expect(duplicateLayer(most, 7)).toBe(most);
    expect(insertLayer(most, 7)).toBe(most);
  });
});

test('a width is set where it is asked; all hidden widths leave input and classes alone', () => {
  expect(setWidth(threeOwn, 4, 2).widths).toEqual([9, 8, 7, 6, 2]);
  expect(setHiddenWidths(threeOwn, 100).widths).toEqual([9, 100, 100, 100, 5]);
});

test('hidden layers come back to a network without, as wide as its inputs', () => {
  expect(link(setHiddenCount(open('net=3-5&init.1=ones'), 2))).toBe('net=3-3-3-5&init.3=ones');
  expect(link(setHiddenCount(open('net=3-4-4-5&init.3=ones'), 0))).toBe('net=3-5&init.1=ones');
});

describe('a layer’s own setting', () => {
  const tanh = { id: 'tanh', params: {} };

  test('is given and taken back', () => {
    const given = setOwn(open(''), 'activation', 2, tanh);
    expect(link(given)).toBe('act.2=tanh');
    expect(layerSpec(given, 'activation', 2)).toEqual(tanh);
    expect(setOwn(given, 'activation', 2, null)).toEqual(open(''));
  });

  test('that says what all layers say is none', () => {
    expect(setOwn(open('act=tanh'), 'activation', 1, tanh)).toEqual(open('act=tanh'));
    expect(edit(open('act.1=tanh'), { activation: tanh })).toEqual(open('act=tanh'));
  });
});

test('labels are those that are chosen, real ones only where there are such', () => {
  expect(link(edit(open('data=digits'), { labels: 'random' }))).toBe('data=digits&labels=random');
  expect(edit(open('data=digits&labels=random'), { labels: 'real' }).labels).toBe('real');
  expect(edit(open(''), { labels: 'real' }).labels).toBe('random');
});

describe('a change of the data set', () => {
  const digits = { id: 'digits', params: { inputs: 'raw' } };

  test('brings its width and its labels', () => {
    expect(link(edit(open('net=100-50-10'), { data: digits }))).toBe('data=digits&net=64-50-10');
    expect(edit(open('net=100-50-10'), { data: digits }).labels).toBe('real');
  });

  test('brings no labels that do not fit the classes', () => {
    expect(edit(open('net=100-50-9'), { data: digits }).labels).toBe('random');
    expect(setWidth(open('data=digits'), 3, 9).labels).toBe('random');
  });

  test('keeps the choice of random labels between real data sets', () => {
    expect(edit(open('data=digits&labels=random'), { data: { ...digits, id: 'mnist' } })).toMatchObject({
      labels: 'random',
      widths: [784, 100, 100, 10],
    });
  });

  test('to a synthetic one keeps the width and has no labels of its own', () => {
    expect(link(edit(open('data=digits'), { data: { id: 'uniform', params: {} } }))).toBe('data=uniform&net=64-100-100-10');
  });

  test('decides the width, whatever is asked', () => {
    expect(setWidth(open('data=digits'), 0, 5).widths[0]).toBe(64);
  });
});

describe('A changes and B', () => {
  const change = (before: string, after: string) => {
    const { a, b } = decode(before).experiment;
    const next = open(after);
    return encode({ ...decode('').experiment, a: next, b: rebase(b!, a, next) });
  };

  test('follows, but for where it differs', () => {
    expect(change('vs.init=heNormal', 'net=30-20-10&act=tanh')).toBe('net=30-20-10&act=tanh&vs.init=heNormal');
  });

  test('differs no more where A has become the same', () => {
    expect(change('vs.init=heNormal', 'init=heNormal')).toBe('init=heNormal&vs=same');
  });

  test('loses what does not fit any more, and no more than that', () => {
    expect(change('net=9-8-7-6&vs.act.2=tanh&vs.seed=2', 'net=9-8-6')).toBe('net=9-8-6&vs.seed=2');
    expect(change('vs.net=100-50-10&vs.seed=2', 'data=digits')).toBe('data=digits&vs.net=64-50-10&vs.seed=2');
  });

  test('says in what it differs', () => {
    const { a, b } = decode('act.1=selu&vs.init=heNormal&vs.act.2=tanh').experiment;
    expect(differences(b!, a)).toEqual(['init', 'act.2']);
  });
});

test('what a person types is read as a link would read it', () => {
  expect(fields.widths.parse('64-5x3-10', open('data=digits'))).toEqual([64, 5, 5, 5, 10]);
  expect(() => fields.widths.parse('9-5-10', open('data=digits'))).toThrow(expect.objectContaining({ code: 'fixedInputWidth' }));
});
