import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >;
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].find((candidate) =>
    existsSync(join(folder, candidate)),
  );
  if (!file) throw new Error(`${name} ${version} brings no licence file, so it can't be passed on.`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
