import { expect, fixture } from '@open-wc/testing';
import type { Airline, BlockOf } from '../../../src/course/schema.ts';
import { formatDay } from '../../../src/player/language/format.ts';
import { t } from '../../../src/player/language/language.ts';
import { all, one, textOf } from '../page.ts';
import { airline, lately, pageOf } from './sample-blocks.ts';

const words = t().blocks;

async function show(show: BlockOf<'airline'>['show'], data: Partial<Airline> = {}): Promise<HTMLElement> {
  const page = await fixture(pageOf([{ type: 'airline', show }], { airline: { ...airline, ...data } }));
  return one(page, '.airline');
}

describe('what the airline has of its own', () => {
  it('says that it is an example, for as long as it is', async () => {
    expect(textOf(await show('procedure')))
      .to.contain(words.airline.example)
      .and.to.contain('Sahel Air');
    expect(textOf(await show('procedure', { isExample: false }))).not.to.contain(words.airline.example);
  });

  it('shows the procedure in order', async () => {
    expect(all(await show('procedure'), 'ol > li').map(textOf)).to.deep.equal([
      'Observe Look on during service.',
      'Tell the senior In private.',
    ]);
  });

  it('shows how to reach a contact only where somebody has tried it within 12 months', async () => {
    const details = await show('contacts');
    const checked = words.contacts.checked(formatDay(lately.on));
    expect(all(details, 'li').map(textOf)).to.deep.equal([
      `Operations At any hour ACARS to OPS ${checked}`,
      `Duty manager +222 45 00 00-01 ${checked}`,
      `Security ${words.contacts.unchecked}`,
      `Station ${words.contacts.toBeFilledIn}`,
    ]);
    expect(all<HTMLAnchorElement>(details, 'a').map(({ href }) => href)).to.deep.equal(['tel:+22245000001']);
  });

  it('shows the form and what it asks for', async () => {
    expect(textOf(await show('form'))).to.contain('Cabin safety report In the crew app');
    expect(all(await show('form'), 'li').map(textOf)).to.deep.equal(['What was seen', 'Seat and time']);
  });

  it('shows where to find support, and says so where nobody or nothing is named', async () => {
    expect(textOf(await show('support'))).to.contain(`Peer support ${words.contacts.toBeFilledIn}`);
    expect(textOf(await show('contacts', { contacts: [] }))).to.contain(words.contacts.toBeFilledIn);
    expect(textOf(await show('outreach'))).to.contain(words.airline.noOutreach);
    const outreach = [{ id: 'wipes', text: 'Wipes in both rear lavatories' }];
    expect(all(await show('outreach', { outreach }), 'li').map(textOf)).to.deep.equal([outreach[0]!.text]);
  });
});
