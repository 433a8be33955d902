/** The fonts of a print, as rules that hold the files themselves: what is printed depends on no font of the machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Css } from '../campaign/markup/css.ts';

const require = createRequire(import.meta.url);

interface Face {
  family: 'Campaign Latin' | 'Campaign Arabic';
  /** Of an npm package. */
  file: string;
  weight: 400 | 600 | 700;
  /** Which characters are taken from it; all that it has where nothing is said. */
  range?: string;
}

const latin = (subset: 'latin' | 'latin-ext', weight: Face['weight'], range: string): Face => ({
  family: 'Campaign Latin',
  file: `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-${weight}-normal.woff2`,
  weight,
  range,
});

/**
 * It has Latin letters, digits and full stops too, so that a line of Arabic is of one font from end to end: where the
 * font changes, a PDF is read as if another text began.
 */
const arabic = (name: string, weight: Face['weight']): Face => ({
  family: 'Campaign Arabic',
  file: `@expo-google-fonts/ibm-plex-sans-arabic/${weight}${name}/IBMPlexSansArabic_${weight}${name}.ttf`,
  weight,
});

const latinRange =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122';
const latinExtendedRange = 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+1EF2-1EFF';

const faces: readonly Face[] = [
  ...([400, 600, 700] as const).flatMap((weight) => [
    latin('latin', weight, latinRange),
    latin('latin-ext', weight, latinExtendedRange),
  ]),
  arabic('Regular', 400),
  arabic('SemiBold', 600),
  arabic('Bold', 700),
];

let rules: Css | undefined;

/** `@font-face` rules for Latin and Arabic, read once. */
export function fontRules(): Css {
  rules ??= new Css(faces.map(ruleOf).join('\n'));
  return rules;
}

function ruleOf({ family, file, weight, range }: Face): string {
  const data = readFileSync(require.resolve(file)).toString('base64');
  const [type, format] = file.endsWith('.ttf') ? ['ttf', 'truetype'] : ['woff2', 'woff2'];
  const characters = range === undefined ? '' : ` unicode-range: ${range};`;
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: normal; src: url('data:font/${type};base64,${data}') format('${format}');${characters} }`;
}
