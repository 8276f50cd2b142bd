import { expect, test } from 'vitest';
import { trustScripts } from './trustScripts.ts';

function rulesOf(base: string) {
  const policies: [string, { createScriptURL(url: string): string }][] = [];
  trustScripts({ trustedTypes: { createPolicy: (...policy: (typeof policies)[number]) => policies.push(policy) } }, base);
  return policies;
}

test('scripts below the page’s own path pass as they are written, those from elsewhere do not', () => {
  const [[name, { createScriptURL }]] = rulesOf('https://host/some/path/index.html#net=9-9') as [ReturnType<typeof rulesOf>[number]];
  expect(name).toBe('default');
  for (const own of ['https://host/some/path/assets/worker.js', './sw.js']) expect(createScriptURL(own)).toBe(own);
  for (const other of [
    'https://elsewhere/some/path/a.js',
    'https://host/other.js',
    '../a.js',
    'data:text/javascript,1',
    'blob:https://host/1',
  ]) {
    expect(() => createScriptURL(other)).toThrow(`${other} is no script of this page.`);
  }
});

test('without Trusted Types nothing happens', () => {
  expect(() => trustScripts({}, 'https://host/')).not.toThrow();
});
