import type { DepthMark } from '../../charts/depthDrawing.ts';
import type { Mark, Network } from '../../charts/mark.ts';

/** The light theme of charts/tokens.css, on white: paper has its own colour. */
export const colours = {
  paper: '#ffffff',
  ink: '#1b1c1e',
  inkSoft: '#66645f',
  rule: '#dfdcd5',
  a: '#0072b2',
  aText: '#0069a4',
  aFill: '#b0d3e8',
  b: '#d55e00',
  bText: '#b34f00',
  theory: '#77746e',
} as const;

export const FONT =
  "Helvetica, Arial, 'Liberation Sans', 'Noto Sans', 'DejaVu Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
/** In units of which the figure is `WIDTH` wide: where that is 180 mm, SMALL is 6 points. */
export const SMALL = 11;
export const NOTE = 13;

export const textColour = (network: Network | null): string =>
  network === null ? colours.inkSoft : network === 'a' ? colours.aText : colours.bText;

type Style = Readonly<Record<string, string | number>>;

const dashed: Style = { stroke: colours.theory, 'stroke-dasharray': '3 2.5' };
export const gridStyle: Style = { stroke: colours.rule };
export const baseStyle: Style = { stroke: colours.theory, 'stroke-opacity': 0.6 };
export const theoryStyle = dashed;

/** What charts.css says of a mark; `strip`: of a narrow column. */
export function markStyle({ kind, network }: Mark, strip: boolean): Style {
  const isA = network === 'a';
  const stroke = isA ? colours.a : colours.b;
  const fill = isA ? colours.aFill : 'none';
  switch (kind) {
    case 'chart-zero':
      return gridStyle;
    case 'chart-base':
      return baseStyle;
    case 'chart-theory':
      return dashed;
    case 'theory-cut':
      return { stroke: colours.theory };
    case 'chart-mean':
      return { fill: isA ? colours.a : 'none', stroke, 'stroke-width': 0.75, 'stroke-linejoin': 'round' };
    case 'mark-histogram':
      return { fill, stroke, 'stroke-width': isA ? 0.6 : strip ? 0.75 : 1.25, 'stroke-linejoin': 'round' };
    case 'mark-overflow':
      return { fill, stroke, 'stroke-width': 0.75 };
    case 'mark-hatch':
      return { stroke: colours.inkSoft, 'stroke-width': 0.75 };
    case 'mark-thread':
      return { stroke, 'stroke-width': isA ? 1.75 : 0.75 };
    case 'mark-point-mass':
    case 'mark-bar':
      return { stroke, 'stroke-width': isA ? 2.25 : 1.25 };
    case 'mark-cut':
    case 'mark-frame':
      return { stroke };
  }
}

/** The same of a mark of a depth chart. */
export function depthStyle({ kind, network }: DepthMark): Style {
  const stroke = network === 'a' ? colours.a : colours.b;
  switch (kind) {
    case 'chart-theory':
      return dashed;
    case 'chart-typical':
      return { ...dashed, 'stroke-dasharray': '0.8 2' };
    case 'depth-leaves':
      return { fill: colours.theory };
    case 'depth-line depth-solid':
      return { stroke, 'stroke-width': 1.5, 'stroke-linejoin': 'round' };
    case 'depth-line depth-dotted':
      return { stroke, 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-dasharray': '0.1 3.5' };
    case 'depth-points':
      return { stroke, fill: network === 'a' ? colours.a : colours.paper };
    case 'depth-cross':
      return { stroke, 'stroke-width': 1.5 };
  }
}
