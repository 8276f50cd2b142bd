import { useState } from 'react';
import { trainedBy } from '../../config/training.ts';
import { frameworks } from '../../exporters/code/all.ts';
import { fileNameOf } from '../../exporters/code/framework.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { Segments } from '../controls/Segments.tsx';
import { useAppState, useToolWords } from '../hooks.ts';
import '../styles/code.css';
import { CopyButton } from '../controls/CopyButton.tsx';
import { download } from './download.ts';

interface CodeDialogProps {
  /** The one to begin with. */
  readonly framework: string;
  readonly onClose: () => void;
}

/** The network as a script: in which framework, of which network, to be read, copied and saved. */
export function CodeDialog({ framework: initial, onClose }: CodeDialogProps) {
  const words = useToolWords().exporting.code;
  const { a, b, view } = useAppState(state => state.experiment);
  const [id, setId] = useState(initial);
  const [chosen, setNetwork] = useState<'A' | 'B'>('A');
  const network = b ? chosen : 'A'; // Back may have removed B
  const framework = frameworks.get(id);
  const fileName = fileNameOf(framework, network);
  const config = network === 'B' && b ? b : a;
  const script = framework.write(config, { address: location.href, network, after: trainedBy(config, view, config === a ? 'a' : 'b') });
  return (
    <Dialog className="code" title={words.title(framework.name)} onClose={onClose}>
      <div className="code-bar">
        <Segments
          label={words.framework}
          value={id}
          onChange={setId}
          options={frameworks.all.map(({ id, name }) => ({ value: id, name }))}
        />
        {b && (
          <Segments
            label={words.network}
            value={network}
            onChange={setNetwork}
            options={(['A', 'B'] as const).map(value => ({ value, name: value }))}
          />
        )}
        <CopyButton text={() => script} words={words.copy} />
        <button type="button" className="word-button" onClick={() => download(fileName, new Blob([script], { type: 'text/x-python' }))}>
          {words.save(fileName)}
        </button>
      </div>
      <Script text={script} />
      <p className="note">{words.sameNumbers}</p>
    </Dialog>
  );
}

/** Python as it stands, its comments in soft ink; scrolled with the keyboard, too. */
function Script({ text }: { readonly text: string }) {
  const { script } = useToolWords().exporting.code;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section tabIndex={0} aria-label={script}>
      <pre>
        <code>
          {text.split(/((?:^|(?<=\s{2}))#.*$)/m).map((part, i) =>
            part.startsWith('#') ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
              <span key={i} className="note">
                {part}
              </span>
            ) : (
              part
            ),
          )}
        </code>
      </pre>
    </section>
  );
}
