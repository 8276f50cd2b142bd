import { useToolWords } from '../hooks.ts';

/** What a parameter means. */
export function ParamHelp({ id }: { readonly id: string }) {
  const { paramHelps } = useToolWords();
  return paramHelps[id as keyof typeof paramHelps];
}
