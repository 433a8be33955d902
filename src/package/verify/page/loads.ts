import { moved, type Sighting } from './sighting.ts';
import { scanStyle } from './style.ts';
import type { Tag } from './tags.ts';

/** Which attributes of which elements are loaded as soon as they are there (HTML Standard; SVG 2). */
const loading: Readonly<Record<string, readonly string[]>> = {
  script: ['src', 'href', 'xlink:href'],
  img: ['src'],
  iframe: ['src'],
  frame: ['src'],
  embed: ['src'],
  object: ['data'],
  audio: ['src'],
  video: ['src', 'poster'],
  source: ['src'],
  track: ['src'],
  input: ['src'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  body: ['background'],
};

/** Links that a browser follows by itself. Others, such as `license`, are there to be read. */
const loadingLinks = new Set([
  ...['stylesheet', 'icon', 'apple-touch-icon', 'manifest', 'preload', 'modulepreload'],
  ...['prefetch', 'prerender', 'preconnect', 'dns-prefetch'],
]);

/** What a tag loads by its attributes. */
export function* loadsOf({ name, attributes, at }: Tag): Generator<Sighting> {
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const ofLink = name === 'link' && rel.some((word) => loadingLinks.has(word)) ? ['href'] : [];
  for (const attribute of [...ofLink, ...(Object.hasOwn(loading, name) ? (loading[name] ?? []) : [])]) {
    const url = attributes.get(attribute);
    if (url !== undefined) yield { type: 'load', url, at, relativeTo: 'file' };
  }
  for (const candidate of (attributes.get('srcset') ?? '').split(/,\s/)) {
    const url = candidate.trim().split(/\s/, 1)[0];
    if (url) yield { type: 'load', url, at, relativeTo: 'file' };
  }
  const refresh = /^\s*\d*\s*;\s*url\s*=\s*["']?([^"']*)/i.exec(attributes.get('content') ?? '')?.[1];
  if (name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh' && refresh) {
    yield { type: 'load', url: refresh, at, relativeTo: 'file' };
  }
  // Only a base elsewhere matters: it takes every other reference of the page with it.
  const base = name === 'base' ? attributes.get('href') : undefined;
  if (base !== undefined) yield { type: 'load', url: base, at, relativeTo: 'page' };
  yield* moved(scanStyle(attributes.get('style') ?? ''), at);
}
