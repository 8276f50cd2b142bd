import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { Contestant } from '../contestant.ts';
import { loops } from './loops.ts';
import { ours } from './ours.ts';
import { tensorflow } from './tensorflow.ts';

/** All that runs where JavaScript does, on one thread. `tensorflowFolder` is where the WebAssembly of TF.js lies. */
export function contestants(kernelBytes: BufferSource, tensorflowFolder: string): Contestant[] {
  setWasmPaths(tensorflowFolder);
  setThreadsCount(1);
  return [
    ours(kernelBytes),
    tensorflow('wasm', 'by hand'),
    tensorflow('wasm', 'autodiff'),
    tensorflow('cpu', 'by hand'),
    tensorflow('cpu', 'autodiff'),
    loops,
  ];
}
