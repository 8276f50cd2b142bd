import kernelsUrl from '../kernels/kernels.wasm?url';
import type { ExaminationRequest } from './examineProtocol.ts';
import { serveExamination } from './examineServer.ts';
import { fetchBytes } from './fetchBytes.ts';
import { instantiateKernels } from './instantiate.ts';

declare const self: DedicatedWorkerGlobalScope;

const kernels = fetchBytes(kernelsUrl).then(instantiateKernels);

self.onmessage = async ({ data: { base, ...request } }: MessageEvent<ExaminationRequest>) => {
  await serveExamination(request, {
    kernels: await kernels,
    read: name => fetchBytes(new URL(`data/${name}`, base).href),
    post: message => self.postMessage(message),
    now: () => performance.now(),
  });
};
