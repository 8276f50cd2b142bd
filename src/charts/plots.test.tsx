import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AxisBottom } from './AxisBottom.tsx';
import { DepthChart } from './DepthChart.tsx';
import type { DepthSeries } from './depthDrawing.ts';
import { HistogramPlot } from './HistogramPlot.tsx';
import { StripPlot } from './StripPlot.tsx';
import { samePlot } from './samePlot.ts';
import { testNormal, testTensor } from './testTensor.ts';

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
const domain = { kind: 'linear', low: -4, high: 4 } as const;
const decades = { kind: 'log', low: 0.01, high: 10 } as const;
const normal = testTensor(testNormal(400, 1), 64);
const count = (markup: string, text: string) => markup.split(text).length - 1;

test('a histogram is one path, whatever its number of bins', () => {
  const plot = renderToStaticMarkup(<HistogramPlot a={normal} b={normal} domain={domain} width={200} height={80} />);
  expect(count(plot, 'mark-histogram')).toBe(2);
  expect(count(plot, '<path')).toBeLessThan(12);
});

test('the drawings are hidden from screen readers, which are told in words', () => {
  const strip = <StripPlot a={normal} domain={domain} width={8} height={60} />;
  const axis = <AxisBottom domain={domain} width={200} />;
  for (const drawing of [strip, axis]) expect(renderToStaticMarkup(drawing)).toContain('aria-hidden="true"');
});

const tensors = {
  nothing: [],
  NaN: [nan, nan],
  zeros: [0, 0],
  constant: [2, 2],
  'constant out of view': [1e30, 1e30],
  'negative constant': [-1e-30],
  'one value and NaN': [1, nan],
  overflow: [-1e38, 3e38, 1],
  subnormal: [1e-45, -1e-45, 0],
  infinity: [infinity, -infinity, 1, 2],
};

test.each(Object.entries(tensors))('%s: every path is made of finite numbers', (_, values) => {
  const tensor = testTensor(values);
  for (const view of [domain, decades]) {
    const plot = (
      <HistogramPlot a={tensor} b={normal} domain={view} width={60} height={60} theoryA={() => nan} theoryB={v => Math.exp(-v * v)} />
    );
    const strip = <StripPlot a={normal} b={tensor} domain={view} width={4} height={30} />;
    for (const drawing of [plot, strip]) expect(renderToStaticMarkup(drawing)).not.toMatch(/NaN|Infinity|undefined/);
  }
});

test('a depth chart names the values that its axis cannot hold, and only those that there are', () => {
  const chart = (values: (number | undefined)[]) => {
    const series: DepthSeries[] = [{ id: 'a', role: 'a', line: 'solid', values }];
    return renderToStaticMarkup(<DepthChart series={series} xs={[10, 30, 50]} domain={decades} width={60} height={90} />);
  };
  expect(chart([1, 0, infinity])).toMatch(/>0<.*>∞</);
  expect(chart([1, nan, undefined])).toContain('>NaN<');
  expect(chart([0, 0, 0])).not.toContain('>1<');
  expect(chart([1, 2, undefined])).not.toMatch(/>0<|∞|NaN|undefined/);
});

test('a plot is drawn anew when its numbers change, not when its domain is equal but another object', () => {
  const props = { a: normal, domain, width: 10, height: 10 };
  expect(samePlot(props, { ...props, domain: { ...domain } })).toBe(true);
  expect(samePlot(props, { ...props, domain: { ...domain, high: 5 } })).toBe(false);
  expect(samePlot(props, { ...props, a: { ...normal } })).toBe(false);
});
