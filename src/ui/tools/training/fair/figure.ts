/** What a figure takes from the page's style. */
const TAKEN = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-family', 'font-weight', 'text-anchor'] as const;

/** The charts of an element, one below the other, each under its caption, as an SVG that needs no style sheet. */
export function figureOf(element: Element): string {
  let height = 0;
  let width = 0;
  const parts = [...element.querySelectorAll('figure')].map(figure => {
    const svg = figure.querySelector('svg')!;
    const { width: wide, height: high } = svg.getBoundingClientRect();
    const caption = figure.querySelector('figcaption')!.textContent;
    const part = `<g transform="translate(8 ${height + 20})"><text y="-6" font-family="sans-serif" font-size="13" font-weight="bold">${escaped(caption)}</text>${styled(svg)}</g>`;
    height += high + 28;
    width = Math.max(width, wide + 16);
    return part;
  });
  const names = [...element.querySelectorAll('.fair-runner')].map((runner, i) => {
    const svg = runner.querySelector('svg')!;
    return `<g transform="translate(8 ${height + 20 + 18 * i})"><g transform="translate(0 -9)">${styled(svg)}</g><text x="34" font-family="sans-serif" font-size="12">${escaped(runner.textContent.replace('×', '').trim())}</text></g>`;
  });
  height += 18 * names.length + 16;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${getComputedStyle(document.body).backgroundColor}"/>${parts.join('')}${names.join('')}</svg>`;
}

const escaped = (text: string) => text.replace(/[&<>]/g, letter => `&#${letter.codePointAt(0)};`);

/** The contents of an SVG with their computed style written out. */
function styled(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg, copy].map(root => [...root.querySelectorAll('*')]);
  from!.forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of TAKEN) to![i]!.setAttribute(name, style.getPropertyValue(name));
    to![i]!.removeAttribute('class');
  });
  return [...copy.children].map(child => new XMLSerializer().serializeToString(child)).join('');
}
