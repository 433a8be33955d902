import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CampaignBuild } from '../../src/campaign/build.ts';
import type { Content } from '../../src/course/content.ts';
import { openPrinter, type PrintedFile, type Printer } from '../../src/campaign-print/printer.ts';
import { ensureBrowser } from '../../src/setup/browser.ts';
import { built, contentWith, filledIn, today, tried, type Edits } from '../campaign/shipped-campaign.ts';
import { boxesOf, fontsOf, textOf } from './read-pdf.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(ensureBrowser((line) => process.stderr.write(`${line}\n`)));
});
afterAll(() => printer.close());

const oneCountry: Edits = { 'modules/campaign.json': (campaign) => void (campaign.countries = ['egypt']) };

async function print(build: CampaignBuild, bleed = false): Promise<Map<string, PrintedFile['bytes']>> {
  const files = new Map<string, Uint8Array>();
  for (const design of build.designs) {
    const options = { edition: build.edition, day: today, bleed, draft: build.drafts.get(design.language) };
    for (const { name, bytes } of await printer.print(design, options)) files.set(name, bytes);
  }
  return files;
}

const content = (...edits: Edits[]): Content => contentWith(filledIn, oneCountry, ...edits);

/** A text without its spaces: a line may break where there is none, as after a hyphen. */
const joined = (text: string) => text.replace(/[\s\u200e]+/g, '');

/** Texts between the tags of a page, each by itself. */
function textsOn(body: string): string[] {
  return body
    .replace(/<svg[^]*?<\/svg>/g, '')
    .split(/<[^>]*>/)
    .map((text) => joined(text))
    .filter((text) => text.length > 1)
    .map((text) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'));
}

describe.each(['en', 'fr', 'ar'] as const)('in %s', (language) => {
  let build: CampaignBuild;
  let files: Map<string, Uint8Array>;
  beforeAll(async () => {
    build = await built(content(), { languages: [language] });
    files = await print(build);
  }, 120_000);

  test('every text of every PDF is read as it is written, in its order', async () => {
    for (const { id, pages, formats } of build.designs.filter((one) => one.formats.includes('pdf'))) {
      expect(formats).toContain('pdf');
      const read = await textOf(files.get(`${id}.${language}.pdf`)!);
      expect(read, id).toHaveLength(pages.length);
      pages.forEach(({ body }, i) => {
        let from = 0;
        for (const text of textsOn(body.text)) {
          const at = joined(read[i]!).indexOf(text, from);
          expect(at, `${id}, page ${i + 1}: ${text}`).toBeGreaterThanOrEqual(0);
          from = at + text.length;
        }
      });
    }
  });

  test('every font is in the file', async () => {
    for (const [name, bytes] of files) {
      if (!name.endsWith('.pdf')) continue;
      const fonts = await fontsOf(bytes);
      expect(fonts.length, name).toBeGreaterThan(0);
      for (const font of fonts) {
        expect(font, name).toMatchObject({ isEmbedded: true });
        expect(font.name).toMatch(/AtkinsonHyperlegibleNext|IBMPlexSansArabic/);
      }
    }
  });

  test('an SVG holds the same texts, and the fonts that they need', () => {
    for (const { id, pages } of build.designs) {
      for (const { name, body } of pages) {
        const svg = new TextDecoder().decode(
          files.get(`${id}.${language}${name === undefined ? '' : `.${name}`}.svg`),
        );
        expect(XMLValidator.validate(svg), id).toBe(true);
        expect(svg).toContain("src: url('data:font/woff2;base64,");
        expect(svg).not.toMatch(/<script|https?:(?!\/\/www\.w3\.org)/);
        const lines = [...svg.matchAll(/<text\s[^>]*>([^<]*)<\/text\s*>/g)].map(([, text]) => text);
        const whole = joined(lines.join(''))
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&');
        for (const text of textsOn(body.text)) expect(whole, id).toContain(text);
      }
    }
  });

  test('pictures for screens have their size', () => {
    const size = (name: string) => {
      const png = Buffer.from(files.get(name)!);
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    expect(size(`airport-screen-landscape-egypt.${language}.png`)).toEqual([1920, 1080]);
    expect(size(`airport-screen-portrait-egypt.${language}.png`)).toEqual([1080, 1920]);
    expect(size(`social-tile-looks.${language}.png`)).toEqual([1080, 1080]);
  });
});

test('a number that is printed is read as it is, from left to right', async () => {
  const files = await print(await built(content(), { languages: ['ar'], names: ['galley-poster'] }));
  const [page] = await textOf(files.get('galley-poster-a4.ar.pdf')!);
  expect(page).toContain('+213 21 00 00 01');
});

test('boxes tell a printer where to cut, where the bleed ends, and how large the sheet is', async () => {
  const build = await built(content(), { names: ['galley-poster', 'indicator-card'] });
  const [plain, cut] = [await print(build), await print(build, true)];
  expect(await boxesOf(plain.get('galley-poster-a4.en.pdf')!)).toEqual([
    { media: [0, 0, 210, 297], bleed: [0, 0, 210, 297], trim: [0, 0, 210, 297] },
  ]);
  expect(await boxesOf(cut.get('galley-poster-a4.en.pdf')!)).toEqual([
    { media: [0, 0, 230, 317], bleed: [7, 7, 216, 303], trim: [10, 10, 210, 297] },
  ]);
  const card = { media: [0, 0, 190, 74], bleed: [7, 7, 176, 60], trim: [10, 10, 170, 54] };
  expect(await boxesOf(cut.get('indicator-card-pocket.en.pdf')!)).toEqual([card, card]);
});

test.each([
  ['en', 'DRAFT'],
  ['fr', 'BROUILLON · DRAFT'],
  ['ar', 'مسودة'],
] as const)(
  'a draft in %s says so on every page, and carries no number that nobody has tried',
  async (language, label) => {
    const untried: Edits = {
      'modules/contacts.json': ({ contacts }) => {
        for (const contact of contacts) contact.verified = { ...tried, on: '2025-01-01' };
      },
    };
    const build = await built(content(untried), {
      languages: [language],
      names: ['airport-poster', 'indicator-card'],
      draft: true,
    });
    const files = await print(build);
    for (const [name, bytes] of files) {
      if (!name.endsWith('.pdf')) continue;
      for (const page of await textOf(bytes)) {
        expect(page, name).toContain(label);
        expect(page, name).not.toMatch(/16000|15115|15508/);
      }
    }
  },
);

test('words that do not fit are told, with what to shorten', async () => {
  const wordy: Edits = {
    'modules/airline.json': (airline) => {
      airline.procedure = Array.from({ length: 12 }, (_, i) => ({
        id: `step-${'abcdefghijkl'[i]}`,
        title: 'A step of a procedure with a title that is too long for a card',
        text: 'What is done, told at length. '.repeat(10).trim(),
      }));
      airline.procedure.forEach((step: { title: string }) => (step.title = step.title.slice(0, 60).trim()));
    },
  };
  const build = await built(content(wordy), { names: ['galley-poster'] });
  await expect(print(build)).rejects.toThrow(/galley-poster-a4 do not fit.*Shorten/);
});
