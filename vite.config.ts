import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { thirdPartyNotices } from './src/setup/third-party-notices.ts';

/** A path of the project, wherever the command is run from. */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Some LMSs serve content by cookies that a `crossorigin` script would be sent without. */
const sameOriginScripts: Plugin = {
  name: 'same-origin-scripts',
  enforce: 'post',
  transformIndexHtml: { order: 'post', handler: (html) => html.replaceAll(' crossorigin', '') },
};

/** What crew open inside their LMS, on tablets that are years old. Content is fetched at run time, by relative paths. */
const player: UserConfig = {
  root: here('src/player'),
  base: './',
  plugins: [sameOriginScripts, thirdPartyNotices()],
  build: {
    outDir: '../../dist/player',
    emptyOutDir: true,
    target: ['chrome87', 'safari14', 'firefox78'],
    modulePreload: false,
    assetsInlineLimit: 0,
  },
};

/** The pages of the local LMS. */
const host: UserConfig = {
  root: here('src/host/pages'),
  base: './',
  build: {
    outDir: '../../../dist/host',
    emptyOutDir: true,
    rolldownOptions: { input: [here('src/host/pages/index.html'), here('src/host/pages/launch.html')] },
  },
};

const builds: Record<string, UserConfig> = { player, host };

export default defineConfig(({ mode }) => builds[mode] ?? {});
