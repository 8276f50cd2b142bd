import { closeSync, openSync, writeSync } from 'node:fs';
import type { Config } from '../../src/config/config.ts';
import { decode } from '../../src/config/link.ts';
import type { RunResult } from '../../src/engine/passes/run.ts';
import { runConfig } from '../../src/engine/testing.ts';
import { npzWriter } from '../../src/exporters/npz.ts';
import { tensorSink } from '../../src/exporters/tensors.ts';

/** A network of a link, with what the page measures of it. */
export interface Measured {
  readonly network: 'A' | 'B';
  readonly config: Config;
  readonly result: RunResult;
}

/** Runs the networks of a link as `describe` does, and writes every tensor to `file`. */
export function runPage(link: string, file: string): Measured[] {
  const { a, b } = decode(link).experiment;
  const handle = openSync(file, 'w');
  const writer = npzWriter(piece => writeSync(handle, piece));
  const measure = (network: 'A' | 'B', config: Config): Measured => ({
    network,
    config,
    result: runConfig(config, { occasional: true, ...tensorSink(writer, network, config) }),
  });
  const measured = [measure('A', a), ...(b ? [measure('B', b)] : [])];
  writer.end();
  closeSync(handle);
  return measured;
}
