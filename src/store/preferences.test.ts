import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

/** The preferences of a page that opens where this is kept. */
async function recalled(kept: string | null) {
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === 'initscope' ? kept : null) });
  vi.resetModules();
  return (await import('./preferences.ts')).preferences.getState();
}

test.each(['light', 'dark'])('the %s theme and the language that were chosen are recalled', async theme => {
  for (const [language, browsers] of [
    ['en', 'zh'],
    ['zh', 'en'],
  ]) {
    vi.stubGlobal('navigator', { languages: [browsers] });
    expect(await recalled(JSON.stringify({ theme, language, race: 'folded', legend: 'open' }))).toMatchObject({
      theme,
      language,
      race: 'folded',
      legend: 'open',
    });
  }
});

test.each([
  null,
  'no JSON',
  'null',
  '{"theme":"pink","language":"xx","race":1,"legend":true,"isGreeted":1,"dock":"left","toolShares":{"below":7,"right":"a"}}',
])('of %s nothing is taken', async kept => {
  vi.stubGlobal('navigator', { languages: ['zh-CN'] });
  expect(await recalled(kept)).toEqual({
    theme: 'system',
    language: 'zh',
    race: 'open',
    legend: null,
    isGreeted: false,
    dock: null,
    toolShares: { below: null, right: null },
  });
});

test('where a tool stands, and how much room it has there, are recalled', async () => {
  const kept = { dock: 'right', toolShares: { below: 0.3, right: 0.5 } };
  expect(await recalled(JSON.stringify(kept))).toMatchObject(kept);
});
