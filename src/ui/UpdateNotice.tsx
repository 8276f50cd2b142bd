import { useEffect } from 'react';
import { useStore } from 'zustand';
import { syncUpdates, updates } from '../store/updates.ts';
import { useWords } from './hooks.ts';

/** A newer version of the page is here: it comes when asked for, and the link, which holds all that is set, stays. */
export function UpdateNotice() {
  const { update } = useWords().ui;
  const take = useStore(updates, state => state.take);
  useEffect(syncUpdates, []);
  return take ? (
    <p className="notice update" role="status">
      {update.ready}{' '}
      <button type="button" className="word-button" onClick={take}>
        {update.take}
      </button>
    </p>
  ) : null;
}
