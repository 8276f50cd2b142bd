import '../receiveFiles.ts';
import kernelsUrl from '../../../kernels/kernels.wasm?url';
import { startMachine } from '../../machine/machine.ts';
import { createHeart } from '../lifeline.ts';
import { pause } from '../pause.ts';
import type { ToWorker } from './protocol.ts';
import { createServer, type Server } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

let base = '';
const heart = createHeart(pulse => self.postMessage(pulse));
const server: Promise<Server> = heart
  .load('kernels', kernelsUrl)
  .then(startMachine)
  .then(machine =>
    createServer({
      machine,
      read: name => heart.load('data', new URL(`data/${name}`, base).href),
      post: (message, transfer) => self.postMessage(message, transfer),
      pause,
      now: () => performance.now(),
    }),
  );

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (heart.answers(data)) return;
  if (data.kind === 'start') base = data.base;
  else if (data.kind === 'run') server.then(({ request }) => request(data.request)).catch(reportError);
  else server.then(({ cancel }) => cancel()).catch(reportError);
};
