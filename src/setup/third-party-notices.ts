import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Puts the licence of every npm package that a build has taken something from beside what it built: the licences ask to be
 * passed on.
 */
export function thirdPartyNotices(fileName = 'third-party-notices.txt'): Plugin {
  let root = '';
  return {
    name: 'third-party-notices',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const sources = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? output.moduleIds : output.originalFileNames,
      );
      const folders = sources
        .map((file) => packageFolder(resolve(root, file)))
        .filter((folder) => folder !== undefined);
      const notices = [...new Set(folders)].sort().map(noticeOf);
      this.emitFile({ type: 'asset', fileName, source: notices.join('\n\n') });
    },
  };
}

/** The folder of the npm package that a file is of; undefined for a file of our own. */
function packageFolder(file: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0];
}

function noticeOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].find((candidate) =>
    existsSync(join(folder, candidate)),
  );
  const text = file ? readFileSync(join(folder, file), 'utf8') : standardText(license, author);
  if (text === undefined)
    throw new Error(`${name} ${version} brings no licence file, so it can't be passed on.`);
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

interface Manifest extends Record<'name' | 'version' | 'license', string> {
  author?: string | { name: string };
}

/** For a package that only names its licence and its author, the text that the licence has for everybody. */
function standardText(license: string, author: Manifest['author']): string | undefined {
  const file = fileURLToPath(new URL(`licences/${license}.txt`, import.meta.url));
  if (author === undefined || !/^\w+$/.test(license) || !existsSync(file)) return undefined;
  const holder = typeof author === 'string' ? author : author.name;
  return `Copyright (c) ${holder}\n\n${readFileSync(file, 'utf8')}`;
}
