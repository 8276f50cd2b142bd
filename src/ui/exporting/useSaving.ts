import { useRef, useState } from 'react';
import { ComputationError } from '../../engine/workers/run/once.ts';
import type { Failure } from '../../engine/workers/run/protocol.ts';
import { inTime, LateError, unlessAborted } from '../../lib/patience.ts';
import { download } from './download.ts';
import type { FileKind } from './files.ts';

/** How far a file is that was asked for. */
export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly kind: FileKind }
  | { readonly state: 'failed'; readonly failure: Failure };

export interface SavingControls {
  readonly saving: Saving;
  /** Makes the file and saves it; does nothing while another is being made. */
  save(kind: FileKind): void;
  stop(): void;
}

const idle: Saving = { state: 'idle' };

/** Makes and saves one file at a time; `saved` is called when the browser has it. */
export function useSaving(saved: () => void): SavingControls {
  const [saving, setSaving] = useState(idle);
  const abort = useRef<AbortController>(undefined);
  const save = async (kind: FileKind) => {
    if (saving.state === 'busy') return;
    abort.current = new AbortController();
    const { signal } = abort.current;
    setSaving({ state: 'busy', kind });
    try {
      const { makeFile } = await unlessAborted(inTime(import('./files.ts')), signal);
      const { name, content } = await unlessAborted(makeFile(kind, signal), signal);
      download(name, content);
      setSaving(idle);
      saved();
    } catch (error) {
      setSaving(signal.aborted ? idle : { state: 'failed', failure: asFailure(error) });
    }
  };
  return { saving, save, stop: () => abort.current?.abort() };
}

function asFailure(error: unknown): Failure {
  if (error instanceof ComputationError) return error.failure;
  if (error instanceof LateError) return { kind: 'late', message: 'part' };
  return { kind: 'other', message: error instanceof Error ? error.message : String(error) };
}
