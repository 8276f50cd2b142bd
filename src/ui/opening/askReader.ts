import { PATIENCE } from '../../lib/patience.ts';

/**
 * Hands a worker what it is to read, and passes on what it says. `onLost` is called when its script fails, or has said nothing after `PATIENCE` seconds: it says
 * something as soon as it begins. Returns what ends it.
 */
export function askReader<Said>(
  worker: Worker,
  request: object,
  onSaid: (said: Said) => void,
  onLost: (hasBegun: boolean) => void,
): () => void {
  let hasBegun = false;
  const timer = setTimeout(() => onLost(false), 1000 * PATIENCE);
  const end = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  worker.onmessage = ({ data }: MessageEvent<Said>) => {
    hasBegun = true;
    clearTimeout(timer);
    onSaid(data);
  };
  worker.onerror = () => {
    end();
    onLost(hasBegun);
  };
  worker.postMessage(request);
  return end;
}
