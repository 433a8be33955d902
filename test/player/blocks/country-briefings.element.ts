import { expect, fixture, waitUntil } from '@open-wc/testing';
import type { ModulePage } from '../../../src/player/elements/module-page.ts';
import { formatDay } from '../../../src/player/language/format.ts';
import { t } from '../../../src/player/language/language.ts';
import { all, one, textOf } from '../page.ts';
import { airline, blocks, lately, longAgo, contacts, pageOf } from './sample-blocks.ts';

const words = t().blocks;

async function choose(page: ModulePage, country: string): Promise<void> {
  const select = one<HTMLSelectElement>(page, 'select');
  select.value = country;
  select.dispatchEvent(new Event('change'));
  await page.updateComplete;
}

const show = (data = {}) => fixture<ModulePage>(pageOf([blocks.countries], data));
const cited = (page: ModulePage) => (one(page, 'cc-sources') as HTMLElement & { cited: string[] }).cited;

describe('the country briefings', () => {
  it('show one country at a time, when it is chosen', async () => {
    const page = await show();
    expect(all(page, 'option').map(textOf)).to.deep.equal(['', 'Kuwait', 'Egypt']);
    expect(all(page, 'h2')).to.have.length(0);
    await choose(page, 'egypt');
    expect(textOf(one(page, 'h2'))).to.equal('Egypt');
    await choose(page, 'kuwait');
    expect(all(page, 'h2').map(textOf)).to.deep.equal(['Kuwait']);
  });

  it('tell facts by kind, each with its year and the day on which it was checked', async () => {
    const page = await show();
    await choose(page, 'kuwait');
    expect(all(page, 'h3').map(textOf)).to.deep.equal([
      words.countries.kinds.pattern,
      words.countries.kinds.law,
      words.countries.contacts,
    ]);
    expect(all(page, '.list > li').map(textOf)).to.deep.equal([
      `Passports are kept. ${words.countries.ofYear(2024, formatDay('2026-11-26'))}`,
      `A law of 2013. ${words.countries.ofYear(2013, formatDay('2026-03-02'))}`,
    ]);
    expect(all(page, 'dl > div').map(textOf)).to.deep.equal(['2023 4', '2024 12']);
    await expect(page).to.be.accessible();
  });

  it('show a tier, and what it does not say, only where the airline wants that', async () => {
    const tier = words.countries.tier(words.countries.tiers['2-watch-list']);
    const without = await show();
    await choose(without, 'kuwait');
    expect(textOf(without)).not.to.contain(tier);
    const page = await show({ airline: { ...airline, showTiers: true } });
    await choose(page, 'kuwait');
    expect(textOf(page)).to.contain(tier).and.to.contain(words.countries.aboutTiers);
    expect(cited(page)).to.contain('S4');
  });

  it('show whom to call there, and at the foot the sources of what is shown', async () => {
    const page = await show();
    expect(cited(page)).to.deep.equal([]);
    await choose(page, 'egypt');
    expect(all(page, '.contacts > li').map((contact) => textOf(one(contact, 'b')))).to.deep.equal([
      'Child line',
      'Women’s council',
    ]);
    expect(cited(page)).to.deep.equal(['S5', 'S6']);
    await choose(page, 'kuwait');
    expect(cited(page)).to.deep.equal(['S2', 'S1', 'S3', 'S7']);
    one(one(page, 'cc-sources'), 'summary').click();
    await waitUntil(() => textOf(one(page, 'cc-sources')).includes('Guidelines for Training Cabin Crew'));
  });
});

describe('the hotlines', () => {
  const hotlines = async (data = {}) => fixture<ModulePage>(pageOf([blocks.hotlines], data));

  it('stand by country, and show a number only where somebody has called it within 12 months', async () => {
    const page = await hotlines();
    expect(all(page, '.drawers > details > summary').map(textOf)).to.deep.equal(['Egypt', 'Kuwait']);
    expect(all(page, '.contacts > li').map(textOf)).to.deep.equal([
      `Child line At any hour ${words.contacts.languages.ar} · Amharic 16000 ${words.contacts.checked(formatDay(lately.on))}`,
      `Women’s council ${words.contacts.unchecked}`,
      `Shelter Open since 2014. ${words.contacts.unchecked}`,
    ]);
    expect(all<HTMLAnchorElement>(page, 'a').map(({ href }) => href)).to.deep.equal(['tel:16000']);
    expect(cited(page)).to.deep.equal(['S6', 'S7']);
  });

  it('show no number that was last called more than 12 months ago', async () => {
    const stale = contacts.contacts.map((contact) => ({ ...contact, verified: longAgo }));
    const page = await hotlines({ contacts: { ...contacts, contacts: stale } });
    expect(all(page, 'a')).to.have.length(0);
    expect(textOf(page)).not.to.contain('16000');
  });
});
