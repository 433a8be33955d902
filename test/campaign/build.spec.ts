import { describe, expect, test } from 'vitest';
import { whyNotToPrint } from '../../src/campaign/reasons.ts';
import { built, contentWith, filledIn, pagesOf, tried, type Edits } from './shipped-campaign.ts';

const idsWith = (pages: Map<string, string>, text: string) =>
  [...pages].filter(([, page]) => page.includes(text)).map(([id]) => id);

describe('one edit of a number', () => {
  test('of the airline changes cards, posters and the job aid', async () => {
    const edit: Edits = {
      'modules/airline.json': (airline) => void (airline.contacts[1].how = '+213 21 99 99 99'),
    };
    const before = pagesOf(await built(contentWith(filledIn)));
    const after = pagesOf(await built(contentWith(filledIn, edit)));

    const places = [
      ...['indicator-card-pocket.en', 'indicator-card-lanyard.en', 'galley-poster-a4.en'],
      ...['crew-room-poster-a3.en', 'job-aid-a4.en', 'job-aid-a5.en'],
    ];
    expect(idsWith(before, '+213 21 00 00 01')).toEqual(places);
    expect(idsWith(after, '+213 21 99 99 99')).toEqual(places);
    expect(idsWith(after, '+213 21 00 00 01')).toEqual([]);
  });

  test('of a country changes its posters and its screens, in every language', async () => {
    const languages = ['en', 'fr', 'ar'] as const;
    const edit: Edits = {
      'modules/contacts.json': ({ contacts }) =>
        void (contacts.find(({ id }: { id: string }) => id === 'kuwait-committee').number = '11223344'),
    };
    const after = pagesOf(await built(contentWith(filledIn, edit), { languages }));

    expect(idsWith(after, '25589696')).toEqual([]);
    expect(idsWith(after, '11223344').sort()).toEqual(
      languages
        .flatMap((language) =>
          [
            'airport-poster-a3',
            'airport-poster-a2',
            'airport-screen-landscape',
            'airport-screen-portrait',
          ].map((id) => `${id}-kuwait.${language}`),
        )
        .sort(),
    );
  });

  test('changes the edition, and the same content has the same', async () => {
    const edit: Edits = { 'modules/airline.json': (airline) => void (airline.contacts[1].how = '1') };
    const [first, again, other] = await Promise.all([
      built(contentWith(filledIn)),
      built(contentWith(filledIn)),
      built(contentWith(filledIn, edit)),
    ]);

    expect(first.edition).toMatch(/^2026-11-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(again.edition).toBe(first.edition);
    expect(other.edition).not.toBe(first.edition);
    for (const [id, page] of pagesOf(first)) {
      if (id !== 'never') expect(page, id).toContain(first.edition);
    }
  });
});

describe('numbers that nobody has tried within 12 months', () => {
  const lapsed = { ...tried, on: '2025-11-25' };
  const stale: Edits = {
    'modules/airline.json': (airline) => void (airline.contacts[1].verified = lapsed),
    'modules/contacts.json': ({ contacts }) => {
      contacts.find(({ id }: { id: string }) => id === 'egypt-women').verified = {
        ...tried,
        on: '2027-01-01',
      };
      delete contacts.find(({ id }: { id: string }) => id === 'kuwait-committee').verified;
    },
  };

  test('stand on nothing, drafts included, and are told with the reason', async () => {
    const content = contentWith(filledIn, stale);
    for (const draft of [false, true]) {
      const build = await built(content, { draft });
      for (const number of ['+213 21 00 00 01', '15115', '25589696']) {
        expect(idsWith(pagesOf(build), number)).toEqual([]);
        expect(build.designs.flatMap(({ carries }) => carries.map(({ how }) => how))).not.toContain(number);
      }
      expect(whyNotToPrint(build)).toEqual([
        'modules/airline.json: “security-department” (Security department) is not printed: it was last tried on 2025-11-25, more than 12 months ago. Try it, and write the day into "verified".',
        'modules/contacts.json: “egypt-women” (National Council for Women) is not printed: it is said to have been tried on 2027-01-01, a day still to come. Try it, and write the day into "verified".',
        'modules/contacts.json: “kuwait-committee” (Hotline of the national committee to combat human trafficking) is not printed: nobody has tried it. Try it, and write the day into "verified".',
      ]);
    }
  });

  test('of countries that have no posters stand in nobody’s way', async () => {
    const edit: Edits = {
      'modules/contacts.json': ({ contacts }) => {
        delete contacts.find(({ id }: { id: string }) => id === 'uk-helpline').verified;
      },
    };
    expect(whyNotToPrint(await built(contentWith(filledIn, edit)))).toEqual([]);
  });

  test('of the course as it ships are none of them printed', async () => {
    const build = await built(contentWith());
    expect(build.designs.flatMap(({ carries }) => carries)).toEqual([]);
    expect(whyNotToPrint(build)[0]).toContain('is still the example');
  });
});

describe('what a design is made of', () => {
  test('texts of an airline are text, whatever they look like', async () => {
    const hostile = '</style><script>alert(1)</script><img src=x onerror="alert(2)">';
    const content = contentWith(filledIn);
    const [first, ...contacts] = content.airline!.contacts;
    const airline = {
      ...content.airline!,
      name: hostile,
      contacts: [{ ...first!, how: hostile }, ...contacts],
    };
    for (const [id, page] of pagesOf(await built({ ...content, airline }))) {
      expect(page, id).not.toMatch(/<script|<img/);
      expect(page, id).toContain('&lt;script&gt;');
    }
  });

  test('colours that can’t be read are named with the remedy', async () => {
    const content = contentWith(filledIn);
    const airline = { ...content.airline!, colours: { bar: '#10273b', accent: '#5fb0b0' } };
    await expect(built({ ...content, airline })).rejects.toThrow(
      /accent colour \(#5fb0b0\).*contrast is 2\.\d+ to 1, and 4\.5 is needed.*darker "accent"/,
    );
  });

  test('a country that nothing is known of is named', async () => {
    const edit: Edits = { 'modules/campaign.json': (campaign) => void (campaign.countries = ['egipt']) };
    await expect(built(contentWith(filledIn, edit))).rejects.toThrow(/names the country "egipt".*egypt/);
  });

  test('pictures for social media carry no number', async () => {
    const { designs } = await built(contentWith(filledIn));
    const tiles = designs.filter(({ id }) => id.startsWith('social-tile'));
    expect(tiles).toHaveLength(4);
    for (const { carries, pages } of tiles) {
      expect(carries).toEqual([]);
      expect(pages[0]!.body.text.replace(/<svg[^]*?<\/svg>/g, '').replace(/2026-11-\w+/, '')).not.toMatch(
        /\d{3}/,
      );
    }
  });
});
