import { loadsOf } from './loads.ts';
import { moved, type Sighting } from './sighting.ts';
import { scanScript } from './script.ts';
import { scanStyle } from './style.ts';
import { tagsOf, type Tag } from './tags.ts';

const scripts = new Set(['', 'module', 'text/javascript', 'application/javascript', 'text/ecmascript']);

/** What a page, or a drawing in SVG, loads and runs. */
export function* scanMarkup(markup: string): Generator<Sighting> {
  for (const tag of tagsOf(markup)) {
    yield* loadsOf(tag);
    yield* handlersOf(tag);
    const { name, attributes, raw, at } = tag;
    if (name === 'script' && attributes.has('crossorigin')) {
      const what = 'A script with the attribute “crossorigin”';
      yield { type: 'breach', rule: 'cross-origin-script', what, at };
    }
    if (!raw) continue;
    if (name === 'style') yield* moved(scanStyle(raw.text), raw.at);
    else if (scripts.has((attributes.get('type') ?? '').trim().toLowerCase())) {
      yield* moved(scanScript(raw.text), raw.at);
    }
  }
}

/** Whether a page sets a content security policy of its own. */
export function hasContentSecurityPolicy(page: string): boolean {
  return [...tagsOf(page)].some(
    ({ name, attributes }) =>
      name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
  );
}

function* handlersOf({ attributes, at }: Tag): Generator<Sighting> {
  for (const [name, code] of attributes) {
    if (!/^on[a-z]+$/.test(name)) continue;
    if (name === 'onunload' || name === 'onbeforeunload') {
      yield { type: 'breach', rule: 'unload-listener', what: `The attribute “${name}”`, at };
    }
    yield* moved(scanScript(code), at);
  }
}
