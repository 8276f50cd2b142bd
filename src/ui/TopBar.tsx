import type { Language } from '../i18n/index.ts';
import type { Theme } from '../store/preferences.ts';
import { preferences } from '../store/preferences.ts';
import { Choice } from './controls/Choice.tsx';
import { CopyButton } from './controls/CopyButton.tsx';
import { ExperimentsMenu } from './experiments/ExperimentsMenu.tsx';
import { ExportMenu } from './exporting/ExportMenu.tsx';
import { usePreference, useWords } from './hooks.ts';
import { OpenMenu } from './opening/OpenMenu.tsx';

interface TopBarProps {
  readonly panelOpen: boolean;
  readonly onTogglePanel: () => void;
}

export function TopBar({ panelOpen, onTogglePanel }: TopBarProps) {
  const { ui } = useWords();
  return (
    <header className="top-bar">
      <h1>{ui.title}</h1>
      <p className="tagline">{ui.tagline}</p>
      <button
        type="button"
        className="word-button panel-toggle"
        aria-expanded={panelOpen}
        aria-controls="panel"
        onClick={onTogglePanel}
        onKeyDown={({ key }) => key === 'Escape' && panelOpen && onTogglePanel()}
      >
        {ui.panel.label}
      </button>
      <ExperimentsMenu />
      <OpenMenu />
      <CopyButton text={() => location.href} words={ui.share} />
      <ExportMenu />
      <ThemeChoice />
      <LanguageChoice />
    </header>
  );
}

function ThemeChoice() {
  const words = useWords().ui.theme;
  const theme = usePreference('theme');
  const options = (['system', 'light', 'dark'] as const).map(value => ({ value, name: words[value] }));
  return (
    <Choice<Theme>
      className="bar-choice"
      label={words.label}
      value={theme}
      options={options}
      onChange={value => preferences.setState({ theme: value })}
    />
  );
}

function LanguageChoice() {
  const words = useWords().ui.language;
  const language = usePreference('language');
  const options = [
    { value: 'en' as const, name: 'English' },
    { value: 'zh' as const, name: '中文' },
  ];
  return (
    <Choice<Language>
      className="bar-choice"
      label={words.label}
      value={language}
      options={options}
      onChange={value => preferences.setState({ language: value })}
    />
  );
}
