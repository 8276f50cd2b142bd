// Ends a CI run with a line that counts its tests, from the reports that both runners left. Fails where a report is missing or a test did not pass.
import { readFileSync } from 'node:fs';

const report = name => JSON.parse(readFileSync(new URL(`../test-results/${name}.json`, import.meta.url), 'utf8'));

const readers = {
  unit() {
    const { numPassedTests, numFailedTests, numFailedTestSuites, success } = report('unit');
    return { passed: numPassedTests, failed: success ? 0 : Math.max(1, numFailedTests, numFailedTestSuites) };
  },
  browser() {
    const { stats, errors } = report('browser');
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
  },
};
/** Has nothing to count where Firefox is not installed, and did not run where a test before it failed. */
function engines() {
  try {
    return report('engines');
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const total = engines();
for (const [name, read] of Object.entries(readers)) {
  try {
    const { passed, failed } = read();
    total.passed += passed;
    total.failed += failed;
    if (passed + failed > 0) continue;
  } catch {
    // No report: told below.
  }
  process.stdout.write(`The ${name} tests did not run.\n`);
  process.exitCode = 1;
}
if (total.failed > 0) process.exitCode = 1;
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
