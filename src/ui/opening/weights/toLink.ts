import { limits } from '../../../config/limits.ts';
import type { WeightsReport } from '../../../readers/weights/report.ts';

/** A file's name as a link may carry it. */
export const nameInLink = (name: string) => name.replace(/[^\w.-]/g, '_').slice(0, 60) || 'weights';

/** Input width, hidden widths, outputs. */
export const widthsOf = ({ layers }: WeightsReport) => [layers[0]!.fanIn, ...layers.map(({ fanOut }) => fanOut)];

/** Whether a link can say a network of these layers. */
export function fits(report: WeightsReport): boolean {
  const widths = widthsOf(report);
  const [outputs, hidden] = [widths.at(-1)!, widths.length - 2];
  const within = (value: number, { min, max }: { readonly min: number; readonly max: number }) => value >= min && value <= max;
  return (
    report.values !== null &&
    within(hidden, limits.hiddenLayers) &&
    within(outputs, limits.classes) &&
    widths.slice(0, -1).every(width => within(width, limits.width))
  );
}

/** The fragment of the network that runs on a file's weights. @param activation of the hidden layers of which the file says none */
export function linkOf(report: WeightsReport, name: string, activation: string): string {
  const widths = widthsOf(report);
  const own = report.layers.slice(0, -1).map(layer => layer.activation ?? activation);
  const common = own[0] ?? activation;
  const fields = [
    ...dataFor(widths),
    `net=${widths.join('-')}`,
    `act=${common}`,
    ...own.flatMap((each, i) => (each === common ? [] : [`act.${i + 1}=${each}`])),
    `init=file(${nameInLink(name)},${report.values!.digest})`,
  ];
  return fields.join('&');
}

/** The data set that a network of this shape is mostly made for. */
function dataFor(widths: readonly number[]): string[] {
  if (widths.at(-1) !== 10) return [];
  return widths[0] === 784 ? ['data=mnist'] : widths[0] === 64 ? ['data=digits'] : [];
}

/** What to draw beside it: what drew the weights, or, where none did, the default of the framework whose format it is. */
export function freshDraw({ layers, format }: WeightsReport): string {
  const known = layers.find(({ drawn }) => drawn !== null && drawn !== 'trained')?.drawn;
  if (known && layers.every(({ drawn }) => drawn === known)) return known;
  return format === 'hdf5' || format === 'keras' ? 'glorotUniform' : 'pytorchLinear';
}
