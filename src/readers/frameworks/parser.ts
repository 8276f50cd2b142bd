import type { Machine } from '../python/machine.ts';
import { type Args, Class, Instance, List, Native, Unknown, type Value } from '../python/values.ts';

/** argparse: what is parsed is the defaults. */
export function parserCall(_machine: Machine, path: string, _: Args, line: number): Value | undefined {
  if (path !== 'argparse.ArgumentParser') return undefined;
  const parsed = new Instance(new Class('Namespace', [], false, line), line);
  const parser = new Instance(new Class('ArgumentParser', [], false, line), line);
  const methods: Readonly<Record<string, (args: Args) => Value>> = {
    add_argument(args) {
      const flags = args.positional.filter(flag => typeof flag === 'string');
      const flag = flags.find(each => each.startsWith('--')) ?? flags[0] ?? '';
      const name = String(args.named.get('dest') ?? flag.replace(/^-+/, '').replaceAll('-', '_'));
      const isSwitch = args.named.get('action') === 'store_true';
      parsed.attributes.set(
        name,
        args.named.get('default') ?? (isSwitch ? false : args.named.has('default') ? null : new Unknown(name, line)),
      );
      return null;
    },
    set_defaults(args) {
      for (const [name, value] of args.named) parsed.attributes.set(name, value);
      return null;
    },
    parse_args: () => parsed,
    parse_known_args: () => new List([parsed, new List([])], true),
    add_argument_group: () => parser,
    add_mutually_exclusive_group: () => parser,
  };
  for (const [name, method] of Object.entries(methods)) parser.attributes.set(name, new Native(name, method));
  return parser;
}
