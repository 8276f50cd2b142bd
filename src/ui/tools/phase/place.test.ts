import { expect, test } from 'vitest';
import { decode } from '../../../config/link.ts';
import { placeOf } from './place.ts';

test.each([
  ['act=relu&init=glorotUniform', 1],
  ['act=relu&init=heNormal', Math.SQRT2],
  // LSUV keeps Var(z) = 1, for which each activation has its gain.
  ['act=relu&init=lsuv', Math.SQRT2],
  ['act=sigmoid&init=lsuv', 1.846],
  ['act=tanh&init=lsuv', 1.5925],
])('%s stands at σw = %f', (link, sigmaW) => expect(Math.sqrt(placeOf(decode(link).experiment.a).sigmaW2)).toBeCloseTo(sigmaW, 3));
