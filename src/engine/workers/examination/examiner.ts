import '../receiveFiles.ts';
import kernelsUrl from '../../../kernels/kernels.wasm?url';
import { instantiateKernels } from '../../machine/instantiate.ts';
import { fetchBytes } from '../fetchBytes.ts';
import { pause } from '../pause.ts';
import type { ExaminationRequest, FromExaminer } from './protocol.ts';
import { serveExamination } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

const kernels = fetchBytes(kernelsUrl).then(instantiateKernels);

self.onmessage = ({ data: { base, ...request } }: MessageEvent<ExaminationRequest>) => {
  const read = (name: string) => fetchBytes(new URL(`data/${name}`, base).href);
  const post = (message: FromExaminer) => self.postMessage(message);
  const now = () => performance.now();
  kernels.then(kernels => serveExamination(request, { kernels, read, post, pause, now })).catch(reportError);
};
