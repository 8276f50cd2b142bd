/** Milliseconds between two frames. */
const PACE = 120;

/**
 * Records a WebM of so many frames, each drawn by `draw` on the canvas, at about eight a second. Rejects where the browser cannot record.
 * @throws Error without `MediaRecorder`
 */
export async function record(canvas: HTMLCanvasElement, frames: number, draw: (frame: number) => void): Promise<Blob> {
  if (typeof MediaRecorder === 'undefined') throw new Error('This browser cannot record.');
  const recorder = new MediaRecorder(canvas.captureStream(), { mimeType: 'video/webm' });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const ended = new Promise<void>(resolve => {
    recorder.onstop = () => resolve();
  });
  recorder.start();
  for (let frame = 0; frame < frames; frame++) {
    draw(frame);
    await new Promise(next => setTimeout(next, PACE));
  }
  recorder.stop();
  await ended;
  return new Blob(parts, { type: 'video/webm' });
}
