/** One block of each type, and the data that some of them show. */
import { html, type TemplateResult } from 'lit';
import type { Airline, Block, BlockOf, Contacts, Countries, Module } from '../../../src/course/schema.ts';
import '../../../src/player/elements/module-page.ts';
import { sources } from '../samples.ts';

const review = { status: 'awaiting-expert' } as const;
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** Days on which somebody has tried a number: yesterday, and more than 12 months ago. */
export const lately = { on: day(-1), by: 'Training department' };
export const longAgo = { on: day(-400), by: 'Training department' };

export const airline: Airline = {
  language: 'en',
  review,
  name: 'Sahel Air',
  isExample: true,
  serviceContact: true,
  showTiers: false,
  procedure: [
    { id: 'observe', title: 'Observe', text: 'Look on during service.', sources: ['S1'] },
    { id: 'tell', title: 'Tell the senior', text: 'In private.', sources: ['S2'] },
  ],
  contacts: [
    { id: 'operations', who: 'Operations', how: 'ACARS to OPS', hours: 'At any hour', verified: lately },
    { id: 'duty', who: 'Duty manager', how: '+222 45 00 00-01', verified: lately },
    { id: 'security', who: 'Security', how: '+222 45 00 00 02', verified: longAgo },
    { id: 'station', who: 'Station' },
  ],
  form: { name: 'Cabin safety report', where: 'In the crew app', fields: ['What was seen', 'Seat and time'] },
  support: [{ id: 'peers', who: 'Peer support' }],
  outreach: [],
};

const countries: Countries = {
  language: 'en',
  review,
  countries: [
    {
      id: 'kuwait',
      name: 'Kuwait',
      tier: { value: '2-watch-list', year: 2025, checked: '2026-11-26', sources: ['S4'] },
      facts: [
        {
          id: 'law',
          kind: 'law',
          text: 'A law of 2013.',
          year: 2013,
          checked: '2026-03-02',
          sources: ['S2'],
        },
        { id: 'passports', kind: 'pattern', text: 'Passports are kept.', year: 2024, checked: '2026-11-26', sources: ['S1'] }, // prettier-ignore
      ],
      chart: {
        title: 'Cases in court',
        points: [
          { label: '2023', value: 4 },
          { label: '2024', value: 12 },
        ],
        reading: 'More were brought to court.',
        sources: ['S3'],
      },
    },
    {
      id: 'egypt',
      name: 'Egypt',
      facts: [{ id: 'crew', kind: 'crew', text: 'Children who travel alone.', year: 2023, checked: '2026-11-26', sources: ['S5'] }], // prettier-ignore
    },
  ],
};

export const contacts: Contacts = {
  language: 'en',
  review,
  contacts: [
    { id: 'egypt-children', country: 'egypt', name: 'Egypt', body: 'Child line', number: '16000', hours: 'At any hour', languages: ['ar', 'Amharic'], sources: ['S6'], verified: lately }, // prettier-ignore
    { id: 'egypt-women', country: 'egypt', name: 'Egypt', body: 'Women’s council', number: '15115', sources: ['S6'] }, // prettier-ignore
    { id: 'kuwait-shelter', country: 'kuwait', name: 'Kuwait', body: 'Shelter', about: 'Open since 2014.', sources: ['S7'], verified: lately }, // prettier-ignore
  ],
};

type Blocks = { [T in Block['type']]: BlockOf<T> };

export const blocks: Blocks = {
  text: { type: 'text', text: 'Smuggling is a service.', sources: ['S1'] },
  list: { type: 'list', items: [{ text: 'What did I see?', advice: true }] },
  note: { type: 'note', text: 'The manual comes first.', advice: true },
  steps: {
    type: 'steps',
    items: [
      { title: 'Observe', text: 'Look on.', advice: true },
      { title: 'Tell', text: 'In private.', sources: ['S2'] },
    ],
  },
  terms: {
    type: 'terms',
    items: [
      { term: 'Debt', text: 'What is owed.', advice: true },
      { term: 'Act', text: 'What is done.', sources: ['S1'] },
    ],
  },
  pairs: {
    type: 'pairs',
    left: 'Say',
    right: 'Don’t say',
    items: [{ left: 'I am concerned', right: 'I am sure', advice: true }],
  },
  signs: {
    type: 'signs',
    items: [
      { text: 'Another always answers.', harmless: 'Shyness.', weighs: 'Fear.', sources: ['S1'] },
      {
        text: 'Another holds the passport.',
        harmless: 'A parent.',
        weighs: 'It is refused.',
        sources: ['S2'],
      },
    ],
  },
  'seat-map': {
    type: 'seat-map',
    prompt: 'Where does one person control another?',
    rows: { from: 30, to: 33 },
    seats: [
      { id: '33E', who: 'A man on his first flight', text: 'He cannot name his hotel.', weight: 'ordinary' },
      {
        id: '30C',
        who: 'A man with a folder',
        text: 'He answers for 30A.',
        weight: 'concern',
        sources: ['S1'],
      },
      { id: '30A', who: 'A girl', text: 'She looks to 30C before she speaks.', weight: 'concern' },
      { id: '31F', who: 'A nurse', text: 'She sleeps.', weight: 'ordinary' },
    ],
    lesson: 'One sign proves nothing.',
  },
  case: {
    type: 'case',
    title: 'A mother on the way to a funeral',
    text: ['They boarded last.', 'Police met them at the door.'],
    lesson: 'Quiet is no sign.',
    sources: ['S2'],
  },
  practice: {
    type: 'practice',
    id: 'pass-on',
    prompt: 'Which of these do you pass on?',
    options: [
      { id: 'feeling', text: 'That he seems odd', feedback: 'A feeling is no fact.' },
      { id: 'words', text: 'What I heard her say', right: true, feedback: 'Words can be passed on.' },
      { id: 'time', text: 'The time and the seat', right: true, feedback: 'So can these.' },
    ],
  },
  chart: {
    type: 'chart',
    title: 'How people crossed, 2018',
    unit: '%',
    bars: [
      { label: 'Bus', value: 34.5 },
      { label: 'Aeroplane', value: 20 },
    ],
    reading: 'Others are not known.',
    sources: ['S2', 'S1'],
  },
  airline: { type: 'airline', show: 'procedure' },
  countries: { type: 'countries' },
  hotlines: { type: 'hotlines' },
};

export const moduleOf = (...pages: Block[][]): Module => ({
  id: 'sample',
  title: 'A sample',
  summary: 'Blocks.',
  language: 'en',
  review,
  minutes: 3,
  pages: pages.map((shown, i) => ({ id: `page-${i}`, title: `Page ${i}`, blocks: shown })),
});

/** A page of these blocks, with all the data there is. */
export function pageOf(
  shown: Block[],
  data: { airline?: Airline; contacts?: Contacts } = {},
): TemplateResult {
  return html`<cc-page
    .module=${moduleOf(shown)}
    .sources=${async () => sources}
    .airline=${data.airline ?? airline}
    .countries=${countries}
    .contacts=${data.contacts ?? contacts}
  ></cc-page>`;
}
