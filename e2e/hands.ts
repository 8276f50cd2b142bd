import type { Locator, Page } from '@playwright/test';

const THUMB = 12;

/** Takes a slider's thumb and pulls it by `pixels` in small steps; calls `onTheWay` before letting go. */
export async function drag(page: Page, slider: Locator, pixels: number, onTheWay = async () => {}): Promise<void> {
  const box = (await slider.boundingBox())!;
  const share = await slider.evaluate((input: HTMLInputElement) => Number(input.value) / Number(input.max));
  const x = box.x + THUMB / 2 + (box.width - THUMB) * share;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels, y, { steps: 12 });
  await onTheWay();
  await page.mouse.up();
}

/** Lets a file fall on the page. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([bytes, name]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [[...bytes], name] as const,
  );
}

interface Deaf {
  /** What is in the address of the workers' script. */
  readonly script: string;
  readonly workers: number;
  readonly runs: number;
}

/** The first workers of a script end without a word: after so many runs were asked of one, it hears nothing more. */
export async function deafen(page: Page, deaf: Deaf): Promise<void> {
  await page.addInitScript(({ script, workers, runs }) => {
    const Native = Worker;
    let count = 0;
    class Mortal extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (!String(url).includes(script) || count++ >= workers) return;
        const post = this.postMessage.bind(this);
        let asked = 0;
        this.postMessage = (message: { kind?: string }) => {
          if (message.kind === 'run') asked++;
          if (runs > 0 && asked <= runs) post(message);
        };
      }
    }
    Object.assign(globalThis, { Worker: Mortal });
  }, deaf);
}
