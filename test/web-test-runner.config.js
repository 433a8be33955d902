/** Element tests, in the browser that CHROME_PATH names. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { asModules } from './run/as-module.js';
import { countReporter } from './run/count-reporter.js';

const { CHROME_PATH, TEST_REPORT } = process.env;
const isRoot = process.getuid?.() === 0;

/** Vite resolves the theme's font from its package; here the server does. */
function serveFont(context, next) {
  context.url = context.url.replace('/src/player/theme/@fontsource', '/node_modules/@fontsource');
  return next();
}

/** The page that every test runs in wears the player's theme. */
const page = (testFramework) => `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <title>Crosscheck</title>
    <link rel="stylesheet" href="/src/player/theme/theme.css" />
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;

export default {
  rootDir: fileURLToPath(new URL('../', import.meta.url)),
  files: 'test/**/*.element.ts',
  // As it is shipped; Lit's development build warns of itself in every test.
  nodeResolve: { exportConditions: ['production'] },
  middleware: [serveFont],
  testRunnerHtml: page,
  plugins: [
    asModules({ '/node_modules/saxes/saxes.js': { from: 'saxes', names: ['SaxesParser'] } }),
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
  ],
  // One page at a time: keys go to the page that has the focus.
  concurrency: 1,
  testFramework: { config: { timeout: 10_000 } },
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: CHROME_PATH, args: isRoot ? ['--no-sandbox'] : [] },
    }),
  ],
  reporters: [defaultReporter(), ...(TEST_REPORT ? [countReporter(TEST_REPORT)] : [])],
};
