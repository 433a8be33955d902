import type { Airline } from '../../src/course/schema.ts';

/** An airline with something of everything that it can show. */
export function sampleAirline(): Airline {
  const contact = { id: 'ops', who: 'Operations', how: 'By radio', hours: 'At any hour' };
  return {
    language: 'en',
    review: { status: 'awaiting-expert' },
    name: 'An airline',
    isExample: true,
    serviceContact: true,
    showTiers: false,
    procedure: [
      { id: 'observe', title: 'Observe', text: 'Look on during service.' },
      { id: 'tell', title: 'Tell', text: 'Tell the senior cabin crew member.' },
    ],
    contacts: [contact],
    form: { name: 'The report', where: 'In the crew app', fields: ['What was seen', 'When'] },
    support: [{ ...contact, id: 'peers' }],
    outreach: [{ id: 'wipes', text: 'Wipes in the lavatories' }],
  };
}
