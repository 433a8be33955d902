import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { thirdPartyNotices } from './src/setup/third-party-notices.ts';

/** A path of the project, wherever the command is run from. */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * One script of the old kind: a module is never loaded from a folder or in a sandbox, where each file counts as another
 * site's, nor from an LMS that serves content by cookies, which a `crossorigin` script is sent without.
 */
const classicScript: Plugin = {
  name: 'classic-script',
  enforce: 'post',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html
        .replace('<script type="module" crossorigin ', '<script defer ')
        .replaceAll('<link rel="stylesheet" crossorigin ', '<link rel="stylesheet" '),
  },
};

const browsers = ['chrome87', 'safari14', 'firefox78'];

/** What crew open inside their LMS, on tablets that are years old. Content is fetched at run time, by relative paths. */
const player: UserConfig = {
  root: here('src/player'),
  base: './',
  plugins: [classicScript, thirdPartyNotices()],
  build: {
    outDir: '../../dist/player',
    emptyOutDir: true,
    target: browsers,
    modulePreload: false,
    assetsInlineLimit: 0,
    // Otherwise such a script brings its style along, which is then late.
    cssCodeSplit: false,
    rolldownOptions: { output: { format: 'iife', strict: true, codeSplitting: false } },
  },
};

/** What the script of the parts takes from the first script, by the name that `src/player/shared.ts` gives it. */
const shared: Record<string, string> = {
  lit: 'lit',
  'lit/decorators.js': 'decorators',
  [here('src/player/elements/screen-element.ts')]: 'screenElement',
  [here('src/player/language/language.ts')]: 'language',
  [here('src/player/language/untranslated.ts')]: 'untranslated',
  [here('src/player/theme/shared.ts')]: 'shared',
  [here('src/player/theme/stage.ts')]: 'stage',
  [here('src/player/theme/verdict.ts')]: 'verdict',
};

/** A classic script beside the player, which it loads when it is needed. */
const beside = (entry: string, file: string, plugins: Plugin[] = []): UserConfig => ({
  plugins,
  publicDir: false,
  build: {
    outDir: here('dist/player'),
    emptyOutDir: false,
    target: browsers,
    modulePreload: false,
    rolldownOptions: {
      input: here(entry),
      external: (id) => id in shared,
      output: {
        format: 'iife',
        entryFileNames: file,
        globals: (id) => `crosscheckShared.${shared[id]}`,
      },
    },
  },
});

/** The pages of the local LMS. */
const host: UserConfig = {
  root: here('src/host/pages'),
  base: './',
  build: {
    outDir: '../../../dist/host',
    emptyOutDir: true,
    rolldownOptions: {
      input: ['index', 'launch', 'records', 'campaign'].map((page) => here(`src/host/pages/${page}.html`)),
    },
  },
};

/** The cmi5 tracker, which only cmi5 packages carry: one file beside the player, which loads it there. */
const cmi5: UserConfig = {
  build: {
    outDir: here('dist/cmi5'),
    emptyOutDir: true,
    target: browsers,
    modulePreload: false,
    // Not `build.lib`, which leaves white space in modules.
    rolldownOptions: {
      input: here('src/tracking/cmi5/entry.ts'),
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'cmi5.js' },
    },
  },
};

/** What trainers open, served or from a folder: one script of the old kind, as for the player, with its workers in it. */
const studio: UserConfig = {
  root: here('src/studio'),
  base: './',
  plugins: [classicScript, thirdPartyNotices()],
  build: {
    outDir: '../../dist/studio',
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { output: { format: 'iife', strict: true, codeSplitting: false } },
  },
  worker: { format: 'iife' },
};

/** The script that runs before the player's own where the studio plays a scenario, in the studio's copy of the player. */
const studioFrame: UserConfig = {
  publicDir: false,
  build: {
    outDir: here('dist/studio/player'),
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: here('src/studio/play/frame/frame.ts'),
      output: { format: 'iife', entryFileNames: 'frame.js' },
    },
  },
};

const builds: Record<string, UserConfig> = {
  player,
  parts: beside('src/player/parts.ts', 'parts.js', [thirdPartyNotices('third-party-notices-parts.txt')]),
  'words-fr': beside('src/player/language/words-fr.ts', 'words-fr.js'),
  'words-ar': beside('src/player/language/words-ar.ts', 'words-ar.js'),
  host,
  cmi5,
  studio,
  'studio-frame': studioFrame,
};

export default defineConfig(({ mode }) => builds[mode] ?? {});
