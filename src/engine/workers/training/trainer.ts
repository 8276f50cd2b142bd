import '../receiveFiles.ts';
import kernelsUrl from '../../../kernels/kernels.wasm?url';
import { instantiateKernels } from '../../machine/instantiate.ts';
import { fetchBytes } from '../fetchBytes.ts';
import { pause } from '../pause.ts';
import type { TrainingRequest } from './protocol.ts';
import { createTrainingServer } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

let base = '';
const server = fetchBytes(kernelsUrl)
  .then(instantiateKernels)
  .then(kernels =>
    createTrainingServer({
      kernels,
      read: name => fetchBytes(new URL(`data/${name}`, base).href),
      post: news => self.postMessage(news),
      pause,
      now: () => performance.now(),
    }),
  );

self.onmessage = ({ data }: MessageEvent<TrainingRequest>) => {
  base = data.base;
  server.then(serve => serve(data.plan)).catch(reportError);
};
