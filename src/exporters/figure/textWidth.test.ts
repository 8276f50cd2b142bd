import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadToolDictionary } from '../../i18n/index.ts';
import { textWidth, wrapped } from './textWidth.ts';

interface Face {
  readonly name: string;
  readonly unitsPerEm: number;
  /** From the font's table hmtx, of each of the characters; 0 where it has none. */
  readonly advances: readonly number[];
}

/** DejaVu Sans 2.37, Liberation Sans 1.07.4 (as wide as Arial and Helvetica) and Noto Sans 2.004, regular. */
const { characters, faces }: { characters: string; faces: readonly Face[] } = JSON.parse(
  readFileSync(new URL('./advances.json', import.meta.url), 'utf8'),
);
const widest = [...characters].map((character, i) => ({
  character,
  em: Math.max(...faces.map(({ advances, unitsPerEm }) => advances[i]! / unitsPerEm)),
}));

test('every character of ASCII is as wide as in the widest face, and little wider', () => {
  expect(characters).toContain(String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i)));
  expect(widest.filter(({ character, em }) => textWidth(character, 1) < em)).toEqual([]);
  expect(widest.filter(({ character, em }) => textWidth(character, 1) > em + 0.08)).toEqual([]);
});

test.each(['W', 'm', '@', '%', '😴', 'Ж', '‰', '层'])('a line of %s is not wider than it may be', character => {
  // Advances in DejaVu Sans and, of 层, in Noto Sans CJK SC.
  const em = { '😴': 1.6, Ж: 1.077, '‰': 1.342, 层: 1 }[character] ?? widest.find(known => known.character === character)!.em;
  const lines = wrapped(character.repeat(200), 800, 11);
  expect(lines.join('')).toBe(character.repeat(200));
  expect(Math.max(...lines.map(line => [...line].length)) * em * 11).toBeLessThanOrEqual(800);
});

test('no character of the words that stand in figures is a stranger', async () => {
  for (const { figure, registries, ui } of [await loadToolDictionary('en'), await loadToolDictionary('zh')]) {
    const names = Object.values(registries).flatMap(group =>
      Object.values(group).map(entry => (typeof entry === 'string' ? entry : entry.name)),
    );
    const words = [
      ...Object.values(figure.marks),
      ...Object.values(figure.scales),
      figure.numbers,
      figure.strips,
      ...names,
      ...Object.values(ui.quantity).flatMap(Object.values),
    ];
    expect(words.filter(word => [...word].some(character => textWidth(character, 1) > 1.1))).toEqual([]);
  }
});
