/** The fonts of a print, as rules that hold the files themselves: what is printed depends on no font of the machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Css } from '../campaign/markup/css.ts';

const require = createRequire(import.meta.url);

interface Face {
  family: string;
  /** Of the npm package, below `@fontsource/`. */
  font: string;
  subset: string;
  weight: 400 | 600 | 700;
  range: string;
}

const latinRange =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122';
const latinExtendedRange = 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+1EF2-1EFF';
const arabicRange = 'U+0600-06FF, U+0750-077F, U+200C-200F, U+FB50-FDFF, U+FE70-FEFC';

const weights = [400, 600, 700] as const;

const faces: readonly Face[] = weights.flatMap((weight): Face[] => [
  {
    family: 'Campaign Latin',
    font: 'atkinson-hyperlegible-next',
    subset: 'latin',
    weight,
    range: latinRange,
  },
  {
    family: 'Campaign Latin',
    font: 'atkinson-hyperlegible-next',
    subset: 'latin-ext',
    weight,
    range: latinExtendedRange,
  },
  { family: 'Campaign Arabic', font: 'ibm-plex-sans-arabic', subset: 'arabic', weight, range: arabicRange },
]);

let rules: Css | undefined;

/** `@font-face` rules for Latin and Arabic, read once. */
export function fontRules(): Css {
  rules ??= new Css(faces.map(ruleOf).join('\n'));
  return rules;
}

function ruleOf({ family, font, subset, weight, range }: Face): string {
  const file = require.resolve(`@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff2`);
  const data = readFileSync(file).toString('base64');
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: normal; src: url('data:font/woff2;base64,${data}') format('woff2'); unicode-range: ${range}; }`;
}
