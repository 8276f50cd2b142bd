// `npm run soak`: random networks through one server in Node, random links through the page, and a monkey on it. README and SECURITY.md say how it went.
import { parseArgs } from 'node:util';
import { createReport } from './report.ts';
import { soakServer } from './server.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'server,links,monkey' },
    answers: { type: 'string', default: '10000' },
    processes: { type: 'string', default: '200' },
    links: { type: 'string', default: '1000' },
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const only = values.only.split(',');
const seed = Number(values.seed);
const report = createReport();

if (only.includes('server')) await soakServer({ answers: Number(values.answers), processes: Number(values.processes), seed }, report);
if (only.includes('links') || only.includes('monkey')) {
  const { soakPage } = await import('./page.ts');
  await soakPage(
    { links: only.includes('links') ? Number(values.links) : 0, minutes: only.includes('monkey') ? Number(values.minutes) : 0, seed },
    report,
  );
}
report.say(report.faults.length === 0 ? 'No fault.' : `${report.faults.length} faults.`);
process.exitCode = report.faults.length === 0 ? 0 : 1;
