/** For a button that may vanish when it is pressed: the focus stays with what it stood in (an element of tabindex −1). */
export function keepFocus(button: HTMLElement): void {
  button.closest<HTMLElement>('[tabindex="-1"]')?.focus();
}
