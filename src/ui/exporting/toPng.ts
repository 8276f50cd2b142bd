const SCALE = 2;
/** The longest side, in px, that canvases of all browsers have. */
const LONGEST = 8192;

/**
 * A figure's SVG as pixels: two for each of its units, or as many as a canvas holds.
 * @throws Error with a sentence, when the browser cannot draw the SVG, has no canvas of that size, or makes no PNG of it
 */
export async function toPng(svg: string): Promise<Blob> {
  const size = pixelSize(svg);
  const url = URL.createObjectURL(new Blob([sized(svg, size)], { type: 'image/svg+xml' }));
  try {
    const image = await load(url);
    const canvas = Object.assign(document.createElement('canvas'), size);
    const context = canvas.getContext('2d');
    if (!context) throw new Error(`There is no canvas of ${size.width} × ${size.height} pixels.`);
    context.drawImage(image, 0, 0, size.width, size.height);
    return await encoded(canvas);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** In px, from the viewBox. */
export function pixelSize(svg: string): { readonly width: number; readonly height: number } {
  const [, ...sides] = /^[^>]*?<svg[^>]*\sviewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg.replace(/^<\?xml[^>]*>/, '')) ?? [];
  const [width, height] = sides.map(Number);
  if (!width || !height) throw new Error('The figure does not say how large it is.');
  const scale = Math.min(SCALE, LONGEST / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** As large as it will be drawn: some browsers draw an image in its own size and then enlarge the pixels. */
function sized(svg: string, { width, height }: { readonly width: number; readonly height: number }): string {
  return svg.replace(/(<svg[^>]*?\s)width="[^"]*" height="[^"]*"/, `$1width="${width}" height="${height}"`);
}

function load(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The browser could not draw the figure.'));
    image.src = url;
  });
}

function encoded(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The browser could not make a PNG of the figure.'))), 'image/png');
  });
}
