/** Ends no script, and no line of one in browsers that are older than ECMAScript 2019. */
const unsafe = /[<\u2028\u2029]/g;

/**
 * The content once more, as a script that sets `crosscheckContent`: where a package is opened from a disk, a browser loads
 * scripts and fetches nothing.
 * @param files the text of each document, by its path below the package
 * @returns a classic script; the documents by their path below `content/`, without `.json`
 */
export function offlineScript(files: ReadonlyMap<string, string>): string {
  const entries = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, json]) => `${JSON.stringify(path.replace(/^content\/|\.json$/g, ''))}: ${json}`);
  const script = `crosscheckContent = {${entries.join(',\n')}};\n`;
  return script.replace(unsafe, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
