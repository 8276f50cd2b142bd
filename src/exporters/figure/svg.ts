import type { Mark } from '../../charts/mark.ts';
import { colours } from './style.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What the caption may have to explain: kinds of marks, and exact zeros, which are not drawn. */
export type Seen = Mark['kind'] | 'chart-typical' | 'zeros';

/** A part of a figure: markup whose top is y = 0, how high it is, and what is seen in it. */
export interface Block {
  readonly markup: string;
  readonly height: number;
  readonly seen?: ReadonlySet<Seen>;
}

/** What XML 1.0 does not allow (its production 2): controls, halves of pairs. A seed may hold them. */
const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it; what it cannot hold is U+FFFD. */
export function escaped(text: string): string {
  return text.replace(illegal, '\ufffd').replace(/[&<>"]/g, character => entities[character]!);
}

/** An element of children that are markup. Numbers are rounded to hundredths; what is undefined is left out. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Number(value.toFixed(2)) : escaped(value!)}"`)
    .join('');
  const content = children.join('');
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

export const path = (d: string, attributes: Attributes): string => (d ? element('path', { d, ...attributes }) : '');

/** A line of text on the base line y, in the softer ink. */
export const text = (x: number, y: number, content: string, attributes: Attributes = {}): string =>
  content ? element('text', { x, y, fill: colours.inkSoft, ...attributes }, escaped(content)) : '';

export function moved(x: number, y: number, ...children: readonly string[]): string {
  if (x === 0 && y === 0) return children.join('');
  return element('g', { transform: `translate(${Number(x.toFixed(2))} ${Number(y.toFixed(2))})` }, ...children);
}

/** Blocks one under the other. */
export function stacked(blocks: readonly Block[]): Block {
  let height = 0;
  const markup = blocks.map(block => {
    const placed = moved(0, height, block.markup);
    height += block.height;
    return placed;
  });
  return { markup: markup.join('\n'), height };
}
