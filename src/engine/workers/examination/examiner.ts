import '../receiveFiles.ts';
import kernelsUrl from '../../../kernels/kernels.wasm?url';
import { startMachine } from '../../machine/machine.ts';
import { createHeart, type Ping } from '../lifeline.ts';
import { pause } from '../pause.ts';
import type { ExaminationRequest, FromExaminer } from './protocol.ts';
import { serveExamination } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

const heart = createHeart(pulse => self.postMessage(pulse));
const machine = heart.load('kernels', kernelsUrl).then(startMachine);

self.onmessage = ({ data }: MessageEvent<ExaminationRequest | Ping>) => {
  if (heart.answers(data)) return;
  const { base, ...request } = data as ExaminationRequest;
  const read = (name: string) => heart.load('data', new URL(`data/${name}`, base).href);
  const post = (message: FromExaminer) => self.postMessage(message);
  const now = () => performance.now();
  machine.then(machine => serveExamination(request, { machine, read, post, pause, now })).catch(reportError);
};
