import type { Failure } from './run/protocol.ts';

/** Why a worker broke; the event of a script that could not be loaded has no message. */
export const workerFailure = ({ message }: { readonly message?: string }): Failure => ({
  kind: 'other',
  message: message ?? 'the script of the worker could not be loaded',
});
