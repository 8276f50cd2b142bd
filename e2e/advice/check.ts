// `npm run check:advice`: what the doctor says of many networks, beside what training makes of them and of their remedies.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { configOf } from '../../src/engine/testing.ts';
import { grid } from './grid.ts';
import { type Fault, type Losses, type Verdict, verdictOn } from './verdictOn.ts';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, every: { type: 'string', default: '1' } } });
const say = (text: string) => process.stdout.write(`${text}\n`);
const shared = JSON.parse(readFileSync(new URL('../../src/doctor/advice.json', import.meta.url), 'utf8')) as {
  cases: { link: string; severity: string }[];
};

const said = (losses: Losses | null) => losses?.map(loss => loss.toPrecision(3)).join(' · ') ?? '';
const print = (link: string, { severity, remedy, losses, remedied, usual, faults }: Verdict) =>
  say(`${faults.join(' ')}: #${link} is ${severity}: ${said(losses)}; ${remedy || 'no remedy'}: ${said(remedied)}; usual: ${said(usual)}`);

let wrong = 0;
for (const { link, severity } of shared.cases) {
  const verdict = await verdictOn(configOf(link.slice(1)));
  if (verdict.severity === severity) continue;
  wrong++;
  say(`${link} is ${severity}, and called ${verdict.severity}`);
}
say(`Shared cases: ${shared.cases.length - wrong} of ${shared.cases.length} right.`);

const verdicts: Verdict[] = [];
for (const link of grid.filter((own, i) => own.includes(values.only) && i % Number(values.every) === 0)) {
  const verdict = await verdictOn(configOf(link));
  verdicts.push(verdict);
  if (verdict.faults.length > 0) print(link, verdict);
}
const count = (found: (verdict: Verdict) => boolean) => verdicts.filter(found).length;
const faulty = (fault: Fault) => count(({ faults }) => faults.includes(fault));
const treated = count(({ remedied }) => remedied !== null);
say(`Links of the grid: ${verdicts.length}; all right: ${count(({ faults }) => faults.length === 0)}.`);
say(
  `Bad ${count(({ severity }) => severity === 'bad')}, watch ${count(({ severity }) => severity === 'watch')}, good ${count(({ severity }) => severity === 'good')}.`,
);
say(`Remedies that were trained: ${treated}; worse than what they replace: ${faulty('worseRemedy')}.`);
say(`False alarms: ${faulty('falseAlarm')}. Missed: ${faulty('missed')}. Dead ends: ${faulty('deadEnd')}.`);
process.exitCode = wrong === 0 && verdicts.every(({ faults }) => faults.length === 0) ? 0 : 1;
