/** A number that is changed in one place. */
import { expect, test } from 'vitest';
import { buildCampaign, type CampaignBuild } from '../../src/campaign/build.ts';
import { dueOn, isOutOfDate } from '../../src/campaign/contacts/due.ts';
import { reachableIn } from '../../src/campaign/contacts/reachable.ts';
import { printNames } from '../../src/campaign/designs/made.ts';
import { withEdition, type Ledger } from '../../src/campaign/edition/ledger.ts';
import { readContent, type Content } from '../../src/course/content.ts';
import { contentFiles } from '../../src/package/content-files.ts';
import { day, shippedFiles, toEgypt } from './care-kits.ts';

interface Contacts {
  contacts: { id: string; number?: string; how?: string; verified?: { on: string; by: string } }[];
}

const verified = { on: '2026-11-20', by: 'Training' };

/** The content of an airline that has called every number, after changes to its files. */
function contentWith(change: { hotline?: string; operations?: string } = {}): Content {
  const files = new Map(shippedFiles);
  const edit = (name: string, how: (document: never) => unknown) =>
    files.set(
      `modules/${name}.json`,
      JSON.stringify(how(JSON.parse(files.get(`modules/${name}.json`)!) as never)),
    );
  edit('contacts', (document: Contacts) => ({
    ...document,
    contacts: document.contacts.map((one) => ({
      ...one,
      ...(one.number !== undefined && { verified }),
      ...(one.id === 'egypt-women' && { number: change.hotline ?? one.number }),
    })),
  }));
  edit('airline', (document: Contacts) => ({
    ...document,
    isExample: false,
    contacts: document.contacts.map((one) =>
      one.id === 'operations-centre'
        ? { ...one, how: change.operations ?? 'ACARS OPS 131.4', verified }
        : one,
    ),
  }));
  edit('self-care', toEgypt as never);
  const { content, problems } = readContent(files);
  if (!content) throw new Error(problems.map(({ message }) => message).join('\n'));
  return content;
}

const build = (content: Content) =>
  buildCampaign(content, {
    languages: ['en', 'fr', 'ar'],
    names: printNames,
    logo: undefined,
    day,
    draft: false,
  });

/** Everything that has a text in it, by the first word of its name. */
async function holding(content: Content, text: string): Promise<string[]> {
  const { files } = await contentFiles(content, 'scorm12');
  const { designs, landing } = await build(content);
  return [
    ...[...files].filter(([, script]) => script.includes(text)).map(() => 'course'),
    ...designs.filter(({ pages }) => pages.some(({ body }) => body.text.includes(text))).map(({ id }) => id),
    ...[...landing!.files].filter(([, page]) => page.includes(text)).map(([path]) => `landing/${path}`),
  ];
}

test('a hotline that is changed once is changed in the course, on posters, on labels and on the landing page', async () => {
  const before = await holding(contentWith(), '15115');
  const changed = contentWith({ hotline: '19559' });
  expect(await holding(changed, '19559')).toEqual(before);
  expect(await holding(changed, '15115')).toEqual([]);
  for (const part of [
    /^course$/,
    /^airport-poster/,
    /^label-soap/,
    /^label-lip-balm/,
    /^landing\/ar.html$/,
  ]) {
    expect(before.some((name) => part.test(name))).toBe(true);
  }
});

test('a way to reach the airline that is changed once is changed in the course, in the job aid, on cards and on posters', async () => {
  const before = await holding(contentWith(), 'ACARS OPS 131.4');
  const changed = contentWith({ operations: 'ACARS OPS 129.9' });
  expect(await holding(changed, 'ACARS OPS 129.9')).toEqual(before);
  expect(await holding(changed, 'ACARS OPS 131.4')).toEqual([]);
  for (const part of [/^course$/, /job-aid/, /indicator-card/, /galley-poster/, /crew-room-poster/]) {
    expect(before.some((name) => part.test(name))).toBe(true);
  }
});

/** As the command writes it. */
function ledgerOf({ edition, designs, landing }: CampaignBuild): Ledger {
  const prints = [...designs, { ...landing!, id: 'landing' }].map(({ id, language, carries }) => ({
    design: id,
    language,
    files: [],
    carries: carries.map(({ key, how, verifiedOn }) => ({ contact: key, how, verifiedOn })),
  }));
  return withEdition({ editions: [] }, { id: edition, built: day, prints });
}

const dueIn = (content: Content, ledger: Ledger, on: string) =>
  dueOn(
    ledger,
    new Map(
      (['en', 'fr', 'ar'] as const).map((language) => [language, reachableIn(content, language)] as const),
    ),
    'en',
    { day: on, within: 60 },
  );

test('then it is told which editions carry the old number, until they are recalled', async () => {
  const first = contentWith();
  const built = await build(first);
  const ledger = ledgerOf(built);
  const unchanged = dueIn(first, ledger, day);
  expect(unchanged).toEqual({ contacts: [], prints: [] });
  expect(isOutOfDate(unchanged)).toBe(false);

  const due = dueIn(contentWith({ hotline: '19559' }), ledger, day);
  expect(isOutOfDate(due)).toBe(true);
  expect(due.prints).toContainEqual({
    edition: built.edition,
    design: 'label-soap-a4-63x38-cairo',
    language: 'en',
    contact: 'contacts.egypt-women',
    printed: '15115',
    now: '19559',
  });
  expect(due.prints.some(({ design }) => design === 'landing')).toBe(true);
  expect(new Set(due.prints.map(({ contact }) => contact))).toEqual(new Set(['contacts.egypt-women']));

  const recalled = { editions: ledger.editions.map((one) => ({ ...one, recalled: '2026-12-01' })) };
  expect(isOutOfDate(dueIn(contentWith({ hotline: '19559' }), recalled, day))).toBe(false);
});

test('a number is due 60 days before its year is over, and what is printed is out of date after it', async () => {
  const content = contentWith();
  const ledger = ledgerOf(await build(content));
  expect(dueIn(content, ledger, '2027-09-20').contacts).toEqual([]);

  const soon = dueIn(content, ledger, '2027-09-21');
  expect(soon.contacts.map(({ standing }) => standing)).toEqual(soon.contacts.map(() => 'soon'));
  expect(soon.contacts.map(({ key }) => key)).toContain('airline.operations-centre');
  expect(soon.contacts[0]).toMatchObject({ verifiedOn: '2026-11-20', until: '2027-11-20' });
  expect(isOutOfDate(soon)).toBe(false);

  const lapsed = dueIn(content, ledger, '2027-11-21');
  expect(lapsed.contacts.every(({ standing }) => standing === 'lapsed')).toBe(true);
  expect(isOutOfDate(lapsed)).toBe(true);
});
