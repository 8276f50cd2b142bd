// WebKitGTK's WebDriver: https://www.w3.org/TR/webdriver2/. It needs a display; where there is none, Xvfb makes one.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { type Start, until } from './engine.ts';

const PORT = 4447;
const at = `http://127.0.0.1:${PORT}`;

export const startWebKit: Start = async () => {
  const browser = findMiniBrowser();
  const has = (command: string) => spawnSync('which', [command]).status === 0;
  const needsDisplay = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (!browser || !has('WebKitWebDriver') || (needsDisplay && !has('xvfb-run'))) return null;
  const command = [...(needsDisplay ? ['xvfb-run', '-a'] : []), 'WebKitWebDriver', `--port=${PORT}`];
  const driver = spawn(command[0]!, command.slice(1), { detached: true, stdio: 'ignore' });
  const post = async (path: string, body: object) => {
    const response = await fetch(at + path, { method: 'POST', body: JSON.stringify(body) });
    const { value } = (await response.json()) as { value: Record<string, unknown> & { message?: string } };
    if (!response.ok) throw new Error(value.message);
    return value;
  };
  await until(
    () =>
      fetch(`${at}/status`).then(
        ({ ok }) => ok || undefined,
        () => undefined,
      ),
    'WebKit’s driver',
  );
  const options = { binary: browser, args: ['--automation'] };
  const session = await post('/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
  const path = `/session/${session.sessionId}`;
  await post(`${path}/timeouts`, { script: 300_000 });
  const { browserVersion } = session.capabilities as { browserVersion: string };
  return {
    name: `WebKitGTK ${browserVersion}`,
    open: async url => void (await post(`${path}/url`, { url })),
    async evaluate(expression) {
      const script = `const done = arguments[0]; (${expression}).then(value => done({ value }), error => done({ error: String(error) }));`;
      const { value, error } = await post(`${path}/execute/async`, { script, args: [] });
      if (error) throw new Error(String(error));
      return value as string;
    },
    async close() {
      await fetch(at + path, { method: 'DELETE' });
      process.kill(-driver.pid!);
    },
  };
};

/** Debian keeps it below the folder of the machine's architecture. */
function findMiniBrowser(): string | undefined {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  const places = folders.flatMap(folder => ['4.1', '4.0'].map(version => `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`));
  return places.find(place => existsSync(place));
}
