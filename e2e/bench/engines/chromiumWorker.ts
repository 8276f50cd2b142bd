// The contestants in a worker of Chromium's. Everything it needs stands beside it.
import { contestants } from '../contestants/all.ts';
import { createMeasurer } from '../measure.ts';
import { createPeakMeter } from '../peak.ts';
import { type Request, sealed } from '../protocol.ts';

const bytes = async (name: string) => (await fetch(name)).arrayBuffer();

const measure = Promise.all([bytes('peak.wasm'), bytes('kernels.wasm')]).then(async ([peak, kernels]) =>
  createMeasurer(contestants(kernels, new URL('.', location.href).href), await createPeakMeter(peak)),
);

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  self.postMessage(await sealed(measure.then(answer => answer(data))));
};
