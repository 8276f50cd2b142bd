let waiting: (() => void)[] = [];

/** Calls it right before the next frame is drawn, together with all others that wait for it: React then renders them as one. */
export function onNextFrame(task: () => void): void {
  if (document.hidden)
    task(); // a hidden page has no frames
  else if (waiting.push(task) === 1) requestAnimationFrame(runAll);
}

function runAll(): void {
  const tasks = waiting;
  waiting = [];
  for (const task of tasks) task();
}
