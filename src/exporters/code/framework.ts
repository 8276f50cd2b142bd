import type { Config } from '../../config/config.ts';
import type { Method } from '../../config/training.ts';

/** Where the code comes from. */
export interface CodeContext {
  /** The page's absolute address with the link in it; it stands at the top of the script. */
  readonly address: string;
  /** Which network of the experiment this is: `A/…` or `B/…` in the `.npz` file that the script can read. */
  readonly network: 'A' | 'B';
  /** How the page has trained the network that it shows. */
  readonly after: Method | null;
}

/** What to call a script; never a name that it imports. */
export const fileNameOf = ({ id }: Pick<Framework, 'id'>, network: CodeContext['network']): string =>
  `network_${network === 'B' ? 'b_' : ''}${id}.py`;

/** A framework that a network can be written in. */
export interface Framework {
  readonly id: string;
  /** As its users know it. */
  readonly name: string;
  /** A complete script. The same network and context give the same text. */
  write(config: Config, context: CodeContext): string;
}
