import type { Sighting } from './sighting.ts';

const comment = /\/\*[^]*?(?:\*\/|$)/g;

/** `url(…)` and the string of an `@import` or an `image-set` (CSS Values 4 §4.5; CSS Cascade 5 §2). */
const loading = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))|@import\s*(?:"([^"]*)"|'([^']*)')/gi;

/** What a style sheet loads. */
export function* scanStyle(css: string): Generator<Sighting> {
  const code = css.replace(comment, (text) => ' '.repeat(text.length));
  for (const match of code.matchAll(loading)) {
    const url = match.slice(1).find((group) => group !== undefined);
    if (url) yield { type: 'load', url, at: match.index, relativeTo: 'file' };
  }
}
