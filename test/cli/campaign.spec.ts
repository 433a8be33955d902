/** The command that prints. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { edited, filledIn, type Edits } from '../campaign/shipped-campaign.ts';
import { crosscheck, root, write } from './crosscheck.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
const folders: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  folders.push(folder);
});
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true })));

const today = new Date().toISOString().slice(0, 10);
/** Tried today, whatever day the tests run on. */
const triedToday: Edits = {
  'modules/airline.json': ({ contacts }) => {
    for (const contact of contacts) if (contact.verified) contact.verified.on = today;
  },
  'modules/contacts.json': ({ contacts }) => {
    for (const contact of contacts) if (contact.verified) contact.verified.on = today;
  },
};

function contentFolder(...edits: Edits[]): void {
  for (const [path, text] of edited(...edits)) write(folder, path, text);
}

const build = (...args: string[]) =>
  crosscheck(folder, ['campaign', 'build', '--design', 'galley-poster', ...args]);

test('prints in every language of the course, and notes the edition with its numbers', async () => {
  contentFolder(filledIn, triedToday);
  const { code, output } = await build();

  expect(code).toBe(0);
  expect(readdirSync(join(folder, 'dist/campaign')).sort()).toEqual(
    ['ar', 'en', 'fr'].flatMap((language) => [
      `galley-poster-a4.${language}.pdf`,
      `galley-poster-a4.${language}.svg`,
    ]),
  );
  const { editions } = JSON.parse(readFileSync(join(folder, 'campaign/editions.json'), 'utf8'));
  expect(output).toContain(`Edition ${editions[0].id}.`);
  expect(editions[0].prints[0]).toMatchObject({
    design: 'galley-poster-a4',
    language: 'en',
    files: ['galley-poster-a4.en.pdf', 'galley-poster-a4.en.svg'],
    carries: [
      { contact: 'airline.operations-centre', how: 'ACARS to OPS', verifiedOn: today },
      { contact: 'airline.security-department', how: '+213 21 00 00 01', verifiedOn: today },
    ],
  });
});

test('prints nothing while a number is untried, says which, and prints a draft on request', async () => {
  const untried: Edits = { 'modules/airline.json': ({ contacts }) => void delete contacts[1].verified };
  contentFolder(filledIn, triedToday, untried);

  const refused = await build();
  expect(refused.code).toBe(1);
  expect(refused.errors).toContain(
    '“security-department” (Security department) is not printed: nobody has tried it.',
  );
  expect(existsSync(join(folder, 'dist/campaign'))).toBe(false);

  const draft = await build('--draft', '--language', 'fr', '--json', '--out', 'drafts');
  expect(draft.code).toBe(0);
  expect(JSON.parse(draft.output)).toMatchObject({
    draft: true,
    files: [join('drafts', 'galley-poster-a4.fr.pdf'), join('drafts', 'galley-poster-a4.fr.svg')],
    withheld: [{ key: 'airline.security-department', standing: 'never' }],
  });
  expect(existsSync(join(folder, 'campaign/editions.json'))).toBe(false);
});

test('takes another airline, with what lies beside it', async () => {
  contentFolder();
  cpSync(join(root, 'modules/airline.json'), join(folder, 'other/airline.json'));
  const airline = JSON.parse(readFileSync(join(folder, 'other/airline.json'), 'utf8'));
  write(
    folder,
    'other/airline.json',
    JSON.stringify({ ...airline, name: 'Another Air', isExample: false, logo: 'logo.svg' }),
  );

  const missing = await build('--airline', 'other/airline.json', '--language', 'en');
  expect(missing.code).toBe(1);
  expect(missing.errors).toMatch(/names the logo "logo\.svg", and there is no such file in other/);

  write(
    folder,
    'other/logo.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1z"/></svg>',
  );
  const { code, errors } = await build('--airline', 'other/airline.json', '--language', 'en');
  expect(errors).toBe('');
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'dist/campaign/galley-poster-a4.en.svg'), 'utf8')).toContain(
    'Another Air',
  );
});

test.each([
  [['--language', 'de'], 'There is no language "de". There are en, fr, ar.'],
  [['--design', 'banner'], 'There is no design "banner".'],
])('refuses %j as wrong usage', async (args, sentence) => {
  const { code, errors } = await crosscheck(folder, ['campaign', 'build', ...args]);
  expect(code).toBe(2);
  expect(errors).toContain(sentence);
});
