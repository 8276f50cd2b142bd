import { useStore } from 'zustand';
import { speak, stay, words } from '../store/words.ts';
import { useWords } from './hooks.ts';
import { stopLoading } from './Waiting.tsx';

/** A language that was chosen is not there: the page goes on in the one that is. */
export function MissingLanguage() {
  const { language, foot } = useWords().ui;
  const missing = useStore(words, state => state.missing);
  if (!missing) return null;
  const again = () => {
    stopLoading();
    void speak();
  };
  return (
    <p className="notice missing-language" role={missing.isOnItsWay ? 'status' : 'alert'}>
      {missing.isOnItsWay ? language.onItsWay : language.notCome}{' '}
      {!missing.isOnItsWay && (
        <button type="button" className="word-button" onClick={again}>
          {foot.retry}
        </button>
      )}{' '}
      <button type="button" className="word-button" onClick={stay}>
        {language.stay}
      </button>
    </p>
  );
}
