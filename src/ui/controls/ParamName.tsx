import { useWords } from '../hooks.ts';
import { later } from '../later.tsx';
import { Help } from './Help.tsx';

const ParamHelp = later(async () => (await import('./ParamHelp.tsx')).ParamHelp);

/** The name of a parameter, which opens what it means. */
export function ParamName({ id }: { readonly id: string }) {
  const { params } = useWords().registries;
  return <Help text={<ParamHelp id={id} />}>{params[id as keyof typeof params].name}</Help>;
}
