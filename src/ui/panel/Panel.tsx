import { useWords } from '../hooks.ts';
import { later } from '../later.tsx';
import { CompareSection } from './CompareSection.tsx';
import { DataSection } from './DataSection.tsx';
import { InitializerSection } from './InitializerSection.tsx';
import { NetworkSection } from './NetworkSection.tsx';
import { SeedSection } from './SeedSection.tsx';
import { Steps } from './Steps.tsx';

/** Last in the panel, so that nothing moves when it comes. */
const ShowSection = later(() => import('./ShowSection.tsx').then(m => m.ShowSection));

/** The configuration, in the order a person thinks. */
export function Panel({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().ui.panel;
  return (
    <aside className="panel" id="panel" aria-label={words.label} onKeyDown={({ key }) => key === 'Escape' && !isPopoverOpen() && onClose()}>
      <button type="button" className="word-button panel-close" onClick={onClose}>
        {words.close}
      </button>
      <Steps />
      <DataSection />
      <NetworkSection />
      <InitializerSection />
      <CompareSection />
      <SeedSection />
      <ShowSection />
    </aside>
  );
}

/** Which then takes the key. */
const isPopoverOpen = () => document.querySelector(':popover-open') !== null;
