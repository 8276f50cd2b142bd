// The browser that the tests drive: one that is on the machine, else one that is installed. Imports a package, so that it is for after the installation.
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright';

const places = [
  process.env.CHROMIUM,
  process.env.CHROME,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  chromium.executablePath(),
];

/** The path of a Chromium or Chrome that starts; undefined where there is none. */
export const findChromium = () => places.find(path => path && starts(path, '--version'));

/** Installs one: Debian's package where we may, else Playwright's own. `run` throws where a command fails. */
export function installChromium(run) {
  const ways = [
    ...(process.getuid?.() === 0 && starts('apt-get', '--version') ? [debianPackage] : []),
    () => run('npx', ['--no-install', 'playwright', 'install', 'chromium']),
  ];
  for (const way of ways) {
    try {
      way(run);
      if (findChromium()) return;
    } catch {
      // The next way may do.
    }
  }
}

function debianPackage(run) {
  run('apt-get', ['-q', 'update']);
  run('apt-get', ['-qy', 'install', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' });
}

function starts(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
