/** What the studio's page brings along beside itself, since one that was opened from a folder can fetch nothing. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync, type Zippable } from 'fflate';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The same for every file, so that the same ingredients give the same bytes; the earliest year a zip can hold. */
const modified = new Date(1980, 0, 1, 12);

/** Where the first script of a page begins; what is to run before it goes here. */
const firstScript = /<script\b/;
const preload = /\s*<link rel="preload" href="\.\/content\/[^>]*>/;
const styleSheet = /<link rel="stylesheet" href="\.\/([^"]+)"/;
const askedDark = /@media\s*\(prefers-color-scheme:\s*dark\)/g;
const bothSchemes = /color-scheme:\s*light dark/g;

/**
 * Puts a copy of the built player into the studio's folder, and a page beside it that plays what the studio hands over.
 * @param dist the folder of built things, with the player and the studio in it
 * @throws {Error} where the player's page is not as it is expected to be
 */
export function copyPlayer(dist: string): void {
  const player = join(dist, 'studio', 'player');
  cpSync(join(dist, 'player'), player, { recursive: true });
  const page = readFileSync(join(player, 'index.html'), 'utf8');
  const [, style] = styleSheet.exec(page) ?? [];
  if (style === undefined || !firstScript.test(page))
    throw new Error('The player’s page has no style or no script.');
  const framed = page
    .replace(preload, '')
    .replace(firstScript, '<script src="./frame.js"></script>\n    <script');
  writeFileSync(join(player, 'frame.html'), framed);
  const css = readFileSync(join(player, style), 'utf8');
  if (!askedDark.test(css) || !bothSchemes.test(css)) throw new Error('The player’s style has no dark side.');
  for (const [scheme, asked] of [
    ['light', 'not all'],
    ['dark', 'all'],
  ] as const) {
    const only = css.replace(askedDark, `@media ${asked}`).replace(bothSchemes, `color-scheme:${scheme}`);
    writeFileSync(join(player, style.replace(/\.css$/, `.${scheme}.css`)), only);
  }
}

/**
 * Writes `studio/ingredients.js`: what packages are made of, and the content that Crosscheck comes with, as one script.
 * Does nothing where it is there, made of these very files.
 * @param dist the folder of built things
 */
export function writeIngredients(dist: string): void {
  const files = ingredientFiles(dist);
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  const stamp = `/* ${hash.digest('hex')} */`;
  const file = join(dist, 'studio', 'ingredients.js');
  if (existsSync(file) && readFileSync(file, 'utf8').startsWith(stamp)) return;
  const zip = zipSync(Object.fromEntries(files) as Zippable, { level: 9, mtime: modified });
  const script = `${stamp}globalThis.crosscheckIngredients="${Buffer.from(zip).toString('base64')}";\n`;
  // Another process may be reading it.
  const making = `${file}.${process.pid}`;
  writeFileSync(making, script);
  renameSync(making, file);
}

/** By path in the zip, in one order. */
function ingredientFiles(dist: string): Map<string, Uint8Array> {
  const content = ['modules', 'scenarios'].flatMap((part) =>
    filesBelow(join(root, part), `content/${part}/`).filter(([name]) => /\.(json|svg|png)$/.test(name)),
  );
  const files: [name: string, bytes: Uint8Array][] = [
    ...filesBelow(join(dist, 'player'), 'player/'),
    ...filesBelow(join(dist, 'cmi5'), 'cmi5/'),
    // Those of cmi5 go into no package.
    ...['scorm12', 'scorm2004-3rd', 'scorm2004-4th'].flatMap((set) =>
      filesBelow(join(dist, 'standards', set), `standards/${set}/`),
    ),
    ['imsmanifest.xml', new Uint8Array(readFileSync(join(root, 'imsmanifest.xml')))],
    ...content,
  ];
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function filesBelow(folder: string, prefix: string): [name: string, bytes: Uint8Array][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path).replaceAll('\\', '/');
      return [prefix + name, new Uint8Array(readFileSync(path))];
    });
}
