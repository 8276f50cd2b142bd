/** “A 0.01 · B 0.1”; of one network the number alone. */
export const ratesInWords = ({ a, b }: { readonly a: number; readonly b: number }, hasB: boolean): string =>
  hasB ? `A ${a} · B ${b}` : String(a);
