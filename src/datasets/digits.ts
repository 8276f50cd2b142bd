import type { RealDataset } from './dataset.ts';
import { inputs } from './inputs.ts';

/** 1,797 handwritten digits of 8 × 8 pixels. Mean and std by NumPy over all pixels / 16. */
export const digits: RealDataset = {
  kind: 'real',
  id: 'digits',
  params: [inputs],
  width: 64,
  classes: 10,
  full: 16,
  mean: 0.30526028624095713,
  std: 0.3760492217920148,
  correlation: { raw: 0.6872367618946102, standardized: 0.4811420129863172 },
  counts: [178, 182, 177, 183, 181, 182, 181, 179, 174, 180],
  files: { images: 'digits-8x8-images.idx3.gz', labels: 'digits-8x8-labels.idx1.gz' },
  source: 'UCI Optical Recognition of Handwritten Digits, test set; E. Alpaydin and C. Kaynak, 1998',
  licence: 'CC BY 4.0',
};
