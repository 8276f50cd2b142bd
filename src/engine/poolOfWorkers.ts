import { createClient } from './client.ts';
import { createPool, type Pool } from './pool.ts';
import { startWorker } from './startWorker.ts';

/** More would take the processor from the workers that draw the page. */
const MOST = 2;

/** A pool of workers; `base` is the address that `data/…` is relative to. */
export function createPoolOfWorkers(base: string): Pool {
  return createPool(events => createClient(startWorker, base, events), Math.min(MOST, navigator.hardwareConcurrency || 1));
}
