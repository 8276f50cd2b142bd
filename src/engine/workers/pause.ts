const channel = new MessageChannel();

/** The end of the task: unlike a timer's, it comes at once, after the messages that already wait, and after an end of the worker that does. */
export function pause(): Promise<void> {
  return new Promise(resolve => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
