// Reads one file of weights in a process of its own and prints what it cost.
import { openFile } from '../../src/cli/openFile.ts';
import { readWeights } from '../../src/readers/weights/readWeights.ts';

const before = process.cpuUsage();
readWeights(openFile(process.argv[2]!), { detailed: true });
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1e3 }));
