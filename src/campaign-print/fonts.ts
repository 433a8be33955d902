/** The fonts of a print, as rules that hold the files themselves: what is printed depends on no font of the machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
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

/**
 * `@font-face` rules for as much of each font as a page needs.
 * @param needed characters by weight
 */
export async function facesFor(needed: ReadonlyMap<number, string>): Promise<string> {
  const found = await Promise.all(
    faces.map(async (face) => {
      const characters = needed.get(face.weight) ?? '';
      if (!isNeeded(face, characters)) return '';
      const subset = await subsetFont(readFileSync(require.resolve(face.file)), characters, {
        targetFormat: 'woff2',
      });
      return rule(face, 'woff2', subset);
    }),
  );
  return found.filter((one) => one !== '').join('\n');
}

/** Arabic pages are set in the Arabic font alone; others need it for Arabic letters only. */
function isNeeded({ family, range }: Face, characters: string): boolean {
  const isArabic = /[\u0600-\u06ff]/.test(characters);
  if (family === 'Campaign Arabic') return isArabic;
  return range === latinRange
    ? /[\u0020-\u00ff]/.test(characters)
    : /[\u0100-\u0151\u0154-\u02ba]/.test(characters);
}

function ruleOf(face: Face): string {
  return rule(face, face.file.endsWith('.ttf') ? 'ttf' : 'woff2', readFileSync(require.resolve(face.file)));
}

function rule({ family, weight, range }: Face, type: 'ttf' | 'woff2', bytes: Buffer): string {
  const format = type === 'ttf' ? 'truetype' : type;
  const characters = range === undefined ? '' : ` unicode-range: ${range};`;
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: normal; src: url('data:font/${type};base64,${bytes.toString('base64')}') format('${format}');${characters} }`;
}
