import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type Engine, opened, type Reply, type Request } from '../protocol.ts';
import { bundleFolder, kernelsFile, peakFile, tensorflowFolder } from './files.ts';

export async function startNode(): Promise<Engine> {
  const child = fork(`${bundleFolder}node.cjs`, [kernelsFile, peakFile, tensorflowFolder]);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`Node's process ended with ${code}.`);
  });
  const ask = async <R extends Request>(request: R): Promise<Reply<R>> => {
    const message = once(child, 'message');
    child.send(request);
    const [envelope] = await Promise.race([message, ended]);
    return opened<R>(envelope);
  };
  return {
    name: `Node ${process.versions.node}`,
    contestants: await ask({ op: 'contestants' }),
    ask,
    async close() {
      ended.catch(() => {});
      child.kill();
    },
  };
}
