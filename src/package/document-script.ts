/**
 * Content as scripts: where a package is opened from a disk, or in a frame that counts as another site, a browser loads scripts
 * and fetches nothing.
 */

/** Ends no script, and no line of one in browsers that are older than ECMAScript 2019. */
const unsafe = /[<\u2028\u2029]/g;

const call = 'crosscheckContent';

const form = new RegExp(String.raw`^${call}\("([^"]*)",([^]*)\);\n$`);

/** A classic script that hands a document to the player. @param name its path below `content/`, without `.js` */
export function documentScript(name: string, document: unknown): string {
  const script = `${call}(${JSON.stringify(name)},${JSON.stringify(document)});\n`;
  return script.replace(unsafe, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The name of the document in such a script, and its JSON text; undefined for any other script. */
export function documentIn(script: string): { json: string; name: string } | undefined {
  const [, name, json] = form.exec(script) ?? [];
  return name === undefined || json === undefined ? undefined : { name, json };
}
