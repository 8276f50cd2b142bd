/** A sentence, or numbers, in which the letters A and B have the colours of their networks. */
export function Lettered({ text }: { readonly text: string }) {
  return text.split(/(?<!\w)([AB])(?!\w)/).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, in its order
      <b key={i} className={`text-${part.toLowerCase()}`}>
        {part}
      </b>
    ),
  );
}
