import { defineConfig, type Plugin, type UserConfig } from 'vite';

/** Some LMSs serve content by cookies that a `crossorigin` script would be sent without. */
const sameOriginScripts: Plugin = {
  name: 'same-origin-scripts',
  enforce: 'post',
  transformIndexHtml: { order: 'post', handler: (html) => html.replaceAll(' crossorigin', '') },
};

/** What crew open inside their LMS, on tablets that are years old. Content is fetched at run time, by relative paths. */
const player: UserConfig = {
  root: 'src/player',
  base: './',
  plugins: [sameOriginScripts],
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
  root: 'src/host/pages',
  base: './',
  build: {
    outDir: '../../../dist/host',
    emptyOutDir: true,
    rolldownOptions: { input: ['src/host/pages/index.html', 'src/host/pages/launch.html'] },
  },
};

const builds: Record<string, UserConfig> = { player, host };

export default defineConfig(({ mode }) => builds[mode] ?? {});
