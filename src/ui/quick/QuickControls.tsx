import { useSyncExternalStore } from 'react';
import { useAppState, useWords } from '../hooks.ts';
import { InitializerMenu } from '../panel/InitializerSection.tsx';
import { ActivationMenu, DepthSlider } from '../panel/NetworkSection.tsx';

/** As in styles/narrow.css: the configuration is folded away. */
const folded = '(max-width: 1100px)';

const watch = (onChange: () => void) => {
  const list = matchMedia(folded);
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
};

/** Where the configuration is folded away, the three controls that matter most stay in sight: initializer, activation, depth. */
export function QuickControls() {
  const { ui } = useWords();
  const isFolded = useSyncExternalStore(watch, () => matchMedia(folded).matches);
  const hasB = useAppState(state => state.experiment.b !== null);
  if (!isFolded) return null;
  return (
    <section className="quick" aria-label={ui.panel.quick}>
      <InitializerMenu id="a" />
      {hasB && <InitializerMenu id="b" />}
      <ActivationMenu />
      <span className="quick-depth">
        <span aria-hidden="true">{ui.network.depth}</span>
        <DepthSlider />
      </span>
    </section>
  );
}
