// Firefox speaks WebDriver BiDi by itself, over a WebSocket: https://w3c.github.io/webdriver-bidi/.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Start, until } from './engine.ts';

const places = [process.env.FIREFOX, 'firefox-esr', 'firefox'];

export const startFirefox: Start = async () => {
  const binary = places.find(place => place && spawnSync(place, ['--version']).status === 0);
  if (!binary) return null;
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  writeFileSync(join(profile, 'user.js'), 'user_pref("intl.accept_languages", "en-US");\nuser_pref("app.normandy.enabled", false);\n');
  const firefox = spawn(binary, ['--headless', '--remote-debugging-port=0', '--profile', profile]);
  let said = '';
  firefox.stderr.on('data', piece => {
    said += piece;
  });
  const address = await until(() => /BiDi listening on (ws:\S+)/.exec(said)?.[1], 'Firefox’s address');
  const { send, close } = await connect(`${address}/session`);
  const { capabilities } = await send('session.new', { capabilities: {} });
  const { contexts } = await send('browsingContext.getTree', {});
  const context = contexts[0].context;
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    open: async url => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    async evaluate(expression) {
      const { result, exceptionDetails } = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    },
    async close() {
      close();
      firefox.kill();
      await new Promise(resolve => firefox.once('exit', resolve));
      rmSync(profile, { recursive: true, force: true });
    },
  };
};

// biome-ignore lint/suspicious/noExplicitAny: what a command answers is the protocol's, and read field by field
type Answer = any;

async function connect(address: string): Promise<{ send(method: string, params: object): Promise<Answer>; close(): void }> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`Firefox does not answer at ${address}.`));
  });
  socket.onmessage = ({ data }) => {
    const { id, type, result, message } = JSON.parse(String(data));
    const asked = waiting.get(id);
    waiting.delete(id);
    if (type === 'error') asked?.reject(new Error(message));
    else asked?.resolve(result);
  };
  let last = 0;
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}
