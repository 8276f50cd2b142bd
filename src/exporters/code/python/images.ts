import type { Lines } from '../entries.ts';

/** Whoever gives a run has no need of the package, so that it is imported only here. */
export const importDigits = 'from sklearn.datasets import load_digits';

/** `images` in [0, 1], one a row, and `digits`, from scikit-learn. */
export const digits: Lines = [importDigits, 'images, digits = load_digits(return_X_y=True)', 'images = images / 16'];
export const mnist: Lines = [
  'from sklearn.datasets import fetch_openml',
  'images, digits = fetch_openml("mnist_784", return_X_y=True, as_frame=False)',
  '# The page has the first 4,096 training images.',
  'images, digits = images[:4096] / 255, digits[:4096].astype(int)',
];
