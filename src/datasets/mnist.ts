import type { RealDataset } from './dataset.ts';
import { inputs } from './inputs.ts';

/** The first 4,096 training images of MNIST, 28 × 28 pixels. Mean and std by NumPy over all their pixels / 255 (over all 60,000: 0.1307, 0.3081). */
export const mnist: RealDataset = {
  kind: 'real',
  id: 'mnist',
  params: [inputs],
  width: 784,
  classes: 10,
  full: 255,
  mean: 0.12969891692028374,
  std: 0.3068888749348056,
  correlation: { raw: 0.3999404003697705, standardized: 0.29276261062631315 },
  counts: [388, 456, 405, 400, 435, 360, 415, 443, 383, 411],
  files: { images: 'mnist-train-4096-images.idx3.gz', labels: 'mnist-train-4096-labels.idx1.gz' },
  source: 'MNIST, the first 4,096 training images; Y. LeCun, C. Cortes and C. Burges',
  licence: 'CC BY-SA 3.0',
};
