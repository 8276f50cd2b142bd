interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * Where the page's policy asks for Trusted Types, only scripts below `base` may become workers; no text ever becomes markup or a script. Does nothing
 * in browsers without Trusted Types.
 * @throws TypeError, when a worker is started, for a script from elsewhere
 */
export function trustScripts(view: object, base: string): void {
  const { trustedTypes } = view as { readonly trustedTypes?: TrustedTypes };
  const root = new URL('./', base).href;
  trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (new URL(url, root).href.startsWith(root)) return url;
      throw new TypeError(`${url} is no script of this page.`);
    },
  });
}
