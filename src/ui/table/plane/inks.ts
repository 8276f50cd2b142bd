export type Rgb = readonly [red: number, green: number, blue: number];

/** The colours of a canvas, as its style sheet has them for the theme. */
export interface Inks {
  /** The network's own, and those of both. */
  readonly own: Rgb;
  readonly a: Rgb;
  readonly b: Rgb;
  readonly paper: Rgb;
  readonly ink: Rgb;
  /** Of what is not data: axes, a target. */
  readonly soft: Rgb;
}

/** Canvases know no custom properties: `plane.css` puts them into properties that a canvas does not use otherwise. */
export function inksOf(canvas: HTMLCanvasElement, id: 'a' | 'b'): Inks {
  const { backgroundColor, borderTopColor, borderBottomColor, outlineColor, textDecorationColor } = getComputedStyle(canvas);
  const [a, b] = [rgbOf(borderTopColor), rgbOf(borderBottomColor)];
  return { own: id === 'a' ? a : b, a, b, paper: rgbOf(backgroundColor), ink: rgbOf(outlineColor), soft: rgbOf(textDecorationColor) };
}

export function rgbOf(color: string): Rgb {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

export const css = ([red, green, blue]: Rgb, alpha = 1): string => `rgb(${red} ${green} ${blue} / ${alpha})`;

export const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];

/** Of classes: told apart by eyes of every kind, and none of them A's or B's. Okabe & Ito 2008, and beyond five darker ones. */
const ofClasses: readonly Rgb[] = [
  [0, 158, 115],
  [204, 121, 167],
  [230, 159, 0],
  [117, 112, 179],
  [138, 125, 0],
  [0, 90, 70],
  [130, 50, 95],
  [150, 90, 0],
  [60, 55, 120],
  [90, 90, 90],
];

export const classInk = (label: number): Rgb => ofClasses[label % ofClasses.length]!;
