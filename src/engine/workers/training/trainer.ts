import '../receiveFiles.ts';
import kernelsUrl from '../../../kernels/kernels.wasm?url';
import { startMachine } from '../../machine/machine.ts';
import { createHeart, type Ping } from '../lifeline.ts';
import { pause } from '../pause.ts';
import type { TrainingRequest } from './protocol.ts';
import { createTrainingServer } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

let base = '';
const heart = createHeart(pulse => self.postMessage(pulse));
const server = heart
  .load('kernels', kernelsUrl)
  .then(startMachine)
  .then(machine =>
    createTrainingServer({
      machine,
      read: name => heart.load('data', new URL(`data/${name}`, base).href),
      post: news => self.postMessage(news),
      pause,
      now: () => performance.now(),
    }),
  );

self.onmessage = ({ data }: MessageEvent<TrainingRequest | Ping>) => {
  if (heart.answers(data)) return;
  const { base: own, plan } = data as TrainingRequest;
  base = own;
  server.then(serve => serve(plan)).catch(reportError);
};
