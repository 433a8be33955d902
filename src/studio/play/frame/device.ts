/** What the player finds on its device, none of which is to reach the trainer's own browser, or to come from it. */

/** A store that lasts as long as the page. */
export function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  };
}

export type Scheme = 'light' | 'dark';

/** The answer to a media query where one of light and dark is asked for. @returns undefined for any other query */
export function schemeAnswer(query: string, scheme: Scheme): boolean | undefined {
  const [, asked] = /^\(prefers-color-scheme:\s*(light|dark)\)$/.exec(query.trim()) ?? [];
  return asked === undefined ? undefined : asked === scheme;
}

/** Puts what a page of its own would have in the place of what this browser has. */
export function replaceDevice(page: Window, storage: Storage, scheme: Scheme | undefined): void {
  const replace = (of: object, name: string, value: unknown) =>
    Object.defineProperty(of, name, { configurable: true, value });
  replace(page, 'localStorage', storage);
  // One who plays here does not take the course away from a window that runs it for the record.
  replace(page.navigator, 'locks', undefined);
  // The player asks whether its package is still there. It is in memory.
  replace(page, 'fetch', () => Promise.resolve(new Response(null, { status: 200 })));
  if (scheme === undefined) return;
  const ask = page.matchMedia.bind(page);
  replace(page, 'matchMedia', (query: string) => {
    const answer = schemeAnswer(query, scheme);
    return answer === undefined ? ask(query) : ask(answer ? 'all' : 'not all');
  });
}

/** Takes the style that has only one of light and dark in the place of the one that follows the device. */
export function wearScheme(page: Document, scheme: Scheme): void {
  for (const link of page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    link.href = link.href.replace(/\.css$/, `.${scheme}.css`);
  }
}
