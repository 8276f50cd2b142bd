/** What the page notes while a slider is dragged. Times in milliseconds since the page began. */
export interface Probe {
  readonly frames: { readonly time: number; readonly age: number }[];
  /** From an event's own time to the end of the frame that it was painted in. (Event Timing leaves the moves of a drag out.) */
  readonly delays: number[];
}

declare global {
  var probe: Probe;
}

/** Runs in the page, before its own scripts: nothing outside of it exists there. */
export function installProbe(): void {
  const made: Probe = { frames: [], delays: [] };
  globalThis.probe = made;
  /** When each request was made; the newest that was answered, and the one that the picture shows. */
  const asked: { readonly id: number; readonly time: number }[] = [];
  let answered = 0;
  let shown = 0;
  let inputs: number[] = [];

  addEventListener('input', ({ timeStamp }) => inputs.push(timeStamp), true);

  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message: { kind?: string; request: { id: number } }, ...rest: unknown[]) {
    if (message.kind === 'run') asked.push({ id: message.request.id, time: performance.now() });
    Reflect.apply(post, this, [message, ...rest]);
  };
  globalThis.Worker = class extends Worker {
    constructor(...of: ConstructorParameters<typeof Worker>) {
      super(...of);
      // Before the page hears of it, which may render at once.
      this.addEventListener('message', ({ data }: MessageEvent<{ kind?: string; id: number }>) => {
        if (data.kind === 'answer') answered = data.id;
      });
    }
  };

  const picture = new MutationObserver(() => {
    shown = answered;
  });
  addEventListener('DOMContentLoaded', () =>
    picture.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-digest'] }),
  );

  const painted = new MessageChannel();
  painted.port1.onmessage = ({ data: time }: MessageEvent<number>) => {
    const missed = asked.find(({ id }) => id > shown);
    for (const input of inputs) made.delays.push(performance.now() - input);
    inputs = [];
    made.frames.push({ time, age: missed ? Math.max(0, time - missed.time) : 0 });
  };
  const onFrame = (time: number) => {
    painted.port2.postMessage(time);
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}
