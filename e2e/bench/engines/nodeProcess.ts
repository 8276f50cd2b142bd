// The contestants in a Node of their own; a child of the driver, which talks to it by messages.
import { readFileSync } from 'node:fs';
import { contestants } from '../contestants/all.ts';
import { createMeasurer } from '../measure.ts';
import { createPeakMeter } from '../peak.ts';
import { type Request, sealed } from '../protocol.ts';

const [kernelsFile, peakFile, tensorflowFolder] = process.argv.slice(2) as [string, string, string];

const measure = createPeakMeter(readFileSync(peakFile)).then(peak =>
  createMeasurer(contestants(readFileSync(kernelsFile), tensorflowFolder), peak),
);

process.on('message', async (request: Request) => {
  process.send!(await sealed(measure.then(answer => answer(request))));
});
