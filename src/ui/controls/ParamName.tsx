import { useWords } from '../hooks.ts';
import { Explanation } from './Explanation.tsx';
import { Help } from './Help.tsx';

/** The name of a parameter, which opens what it means. */
export function ParamName({ id }: { readonly id: string }) {
  const { params } = useWords().registries;
  return <Help text={<Explanation of="params" id={id} />}>{params[id as keyof typeof params].name}</Help>;
}
