/** Expressions that a page evaluates, each a promise of a string: whatever an engine's protocol, a string passes. */

const wait = (condition: string, seconds: number) =>
  `for (const end = Date.now() + ${1000 * seconds}; !(${condition}) && Date.now() < end; ) await new Promise(resolve => setTimeout(resolve, 20));`;

/** Goes to a link, waits until its digest is the `expected` one and nothing is under way, and gives the digest that the page then shows. */
export const digestAt = (link: string, expected: string): string => `(async () => {
  location.hash = ${JSON.stringify(link)};
  const main = () => document.querySelector('main');
  ${wait(`main()?.dataset.digest === ${JSON.stringify(expected)} && main().getAttribute('aria-busy') === 'false'`, 60)}
  return String(main()?.dataset.digest);
})()`;

/** Exports the JSON by the page's own menu, and gives its text. */
export const exportedJson = (): string => `(async () => {
  const button = name => [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim().startsWith(name));
  const make = URL.createObjectURL;
  const made = new Promise(resolve => {
    URL.createObjectURL = blob => {
      URL.createObjectURL = make;
      resolve(blob.text());
      return make.call(URL, blob);
    };
  });
  button('Export').click();
  ${wait("button('JSON')", 10)}
  button('JSON').click();
  return made;
})()`;

/** Waits until nothing is under way, in the table or in the open tool, and gives the tool's text without the times that runs took. */
export const toolText = (): string => `(async () => {
  const tool = () => document.querySelector('section.tool');
  const isBusy = () => document.querySelector('main[aria-busy="true"], section.tool [aria-busy="true"], section.tool progress');
  const isWhole = () => tool() && !isBusy() && !/Stop|% done/.test(tool().textContent) && tool().textContent.length > 200;
  ${wait('isWhole()', 120)}
  await new Promise(resolve => setTimeout(resolve, 500));
  ${wait('isWhole()', 120)}
  return String(tool()?.textContent).replace(/\\d+(\\.\\d+)?\\s(ms|s)\\b/g, '');
})()`;
