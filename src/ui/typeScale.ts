/** How much larger than normal the page's type is: it grows with the window (styles/base.css), and what is measured in px grows with it. */
export const typeScale = (): number =>
  typeof document === 'undefined' ? 1 : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
