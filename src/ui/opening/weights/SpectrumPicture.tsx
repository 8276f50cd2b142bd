import { formatNumber } from '../../../charts/formatNumber.ts';
import type { WeightsWords } from '../../../i18n/weights.ts';
import type { TensorReport } from '../../../readers/weights/report.ts';
import { HEIGHT, spectrumPaths, WIDTH } from './spectrumPaths.ts';

interface PictureProps {
  readonly words: WeightsWords;
  readonly first: TensorReport | null;
  readonly second: TensorReport | null;
}

/** All singular values of a matrix, of one file or two, against Marchenko and Pastur's law, dashed: what leaves it has been learnt, or has a mean. */
export function SpectrumPicture({ words, first, second }: PictureProps) {
  const paths = spectrumPaths(first, second);
  if (!paths) return null;
  const text = words.page.spectrum(formatNumber(paths.largest), formatNumber(paths.edge));
  return (
    <svg className="tensor-histogram" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text}>
      <title>{text}</title>
      <path className="a" d={paths.first} />
      <path className="b" d={paths.second} />
      <path className="theory" d={paths.theory} />
    </svg>
  );
}
