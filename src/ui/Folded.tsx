import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

interface FoldedProps {
  readonly className: string;
  /** What unfolds the rest, and what folds it again. */
  readonly words: Readonly<Record<'rest' | 'less', string>>;
  readonly children: ReactNode;
}

/**
 * Holds the lines that its style has room for (`--lines`), whatever comes into it: nothing below moves. Where there is more, a word at the end of the
 * last line unfolds it, and so does the focus when it comes to what is folded away.
 */
export function Folded({ className, words, children }: FoldedProps) {
  const place = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [isWhole, setWhole] = useState(false);
  const [isMore, setMore] = useState(false);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setMore(content.current!.offsetHeight > roomOf(place.current!) + 1));
    observer.observe(content.current!);
    return () => observer.disconnect();
  }, []);
  const toggle = isMore && (
    <button type="button" className="word-button fold" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
      {isWhole ? words.less : words.rest}
    </button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears where the focus comes, and is nothing to press
    <div
      ref={place}
      className={`${className} folded`}
      data-whole={isWhole || undefined}
      tabIndex={-1}
      onFocus={({ target, currentTarget }) => {
        if (target.getBoundingClientRect().top >= currentTarget.getBoundingClientRect().bottom - 1) setWhole(true);
      }}
    >
      {!isWhole && toggle}
      <div ref={content}>{children}</div>
      {isWhole && toggle}
    </div>
  );
}

/** The height of the lines that are always there, in px. */
const roomOf = (place: HTMLElement) => {
  const { minHeight } = getComputedStyle(place);
  return Number.parseFloat(minHeight);
};
