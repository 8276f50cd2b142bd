import { type ReactNode, useRef } from 'react';

/** A button that asks for a file. */
export function FileButton({ onFile, children }: { readonly onFile: (file: File) => void; readonly children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="word-button" onClick={() => input.current!.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={event => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = ''; // The same file can be chosen again.
        }}
      />
    </>
  );
}
