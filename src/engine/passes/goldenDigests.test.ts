// The same link gives the same bits for ever: a digest here never changes. If one does, links that people share no longer show what they showed.
import { expect, test } from 'vitest';
import { runLink } from '../testing.ts';
import golden from './goldenDigests.json' with { type: 'json' };

test.each(Object.entries(golden))('%s', (link, expected) => {
  const { digest, weightsDigest } = runLink(link);
  expect({ digest, weightsDigest }).toEqual(expected);
});
