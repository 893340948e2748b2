interface TrustedScripts {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}
declare global {
  /** The part of the Trusted Types API used here; TypeScript's DOM library does not know it yet. */
  interface Window {
    readonly trustedTypes?: TrustedScripts;
  }
}

let policy: ReturnType<TrustedScripts['createPolicy']> | undefined;

/** The address of the worker as the page's policy wants it: this one script, and no other. */
export function trustedWorker(root: URL): string {
  const address = new URL('sw.js', root).href;
  policy ??= window.trustedTypes?.createPolicy('story-worker', {
    createScriptURL(url) {
      if (url === address) return url;
      throw new TypeError(`"${url}" is not the worker of this site. Expected "${address}".`);
    },
  });
  return policy?.createScriptURL(address) ?? address;
}
