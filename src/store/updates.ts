import { registerSW } from 'virtual:pwa-register';
import { createStore } from 'zustand/vanilla';

interface Updates {
  /** Reloads the page as its newer version, at the same link; null as long as there is none. */
  readonly take: (() => void) | null;
}

/** A newer version of the page that has been fetched and waits. */
export const updates = createStore<Updates>()(() => ({ take: null }));

/** Where the browser and the host allow it: lets the browser keep the whole page for use without a network, and learns of newer versions. */
export function syncUpdates(): void {
  const activate = registerSW({
    onNeedRefresh: () => updates.setState({ take }),
    onNeedReload() {}, // `take` does, even where nothing was kept when the page was opened
    onRegisterError() {}, // as in private windows
  });
  const take = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    void activate();
  };
}
