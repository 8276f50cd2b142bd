import { fileURLToPath } from 'node:url';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const root = file('../../../');
export const kernelsFile = file('../../../src/kernels/kernels.wasm');
export const peakFile = file('../assembly/peak.wasm');
export const tensorflowFolder = file('../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/');
/** What Chromium and Node run, bundled. */
export const bundleFolder = file('../../../test-results/bench/');
