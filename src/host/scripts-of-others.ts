/** Whether a package runs anything but the player that was built here. */
import { openToLrs } from '../package/launch-page.ts';
import { documentIn } from '../package/document-script.ts';
import type { Files } from './static-files.ts';

/** Whatever a browser could run something from when it is opened by itself is served so that it does not. */
const inert = /\.(css|json|png|svg|txt|woff2|xml|xsd|dtd|jpg)$/;

/**
 * The files of a package that could run and are neither of the player nor content as the packager writes it.
 * @param player the built player
 */
export function scriptsOfOthers(files: Files, player: Files): string[] {
  const known = [player, openToLrs(player)];
  return [...files].flatMap(([name, bytes]) => {
    if (inert.test(name) || known.some((own) => isSame(own.get(name), bytes))) return [];
    return isContent(name, bytes) ? [] : [name];
  });
}

function isContent(name: string, bytes: Uint8Array): boolean {
  if (!/^content\/.+\.js$/.test(name)) return false;
  const held = documentIn(new TextDecoder().decode(bytes));
  if (held === undefined) return false;
  try {
    JSON.parse(held.json);
    return true;
  } catch {
    return false;
  }
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((byte, i) => byte === other[i]);
}
