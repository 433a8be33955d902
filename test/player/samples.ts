/** A small course, as the player fetches it out of a package. */
import type { Module, Sources } from '../../src/course/schema.ts';
import type { PackedCourse } from '../../src/course/packed.ts';
import { freshProgress, type Progress } from '../../src/course/progress.ts';
import type { Filled } from '../../src/course/skeleton.ts';
import type { Decision } from '../../src/scenario/decision.ts';
import type { Content } from '../../src/player/content.ts';
import { scenario } from './sample-scenario.ts';

export { scenario };

export const sources: Sources = {
  S1: {
    title: 'Guidelines for Training Cabin Crew',
    publisher: 'International Civil Aviation Organization',
    year: '2018',
    address: 'https://example.org/guidelines/for/training/cabin/crew/on/identifying/and/responding.pdf',
    extract: true,
  },
  S2: { title: 'Reporting from the air', publisher: 'A civil aviation authority', extract: false },
};

export const module: Module = {
  id: 'first-briefing',
  title: 'Before the first flight',
  summary: 'What trafficking in persons is, and what crew are asked to do.',
  language: 'en',
  minutes: 4,
  review: { status: 'reviewed', by: 'A. Sow, safety training', on: '2026-05-04' },
  pages: [
    {
      id: 'what-it-is',
      title: 'What it is',
      picture: { view: 'crew-room', light: 'day', alt: 'A crew room with a table.' },
      blocks: [
        { type: 'text', text: 'An act, a means and a purpose.', sources: ['S1'] },
        { type: 'note', text: 'You need not prove anything.' },
      ],
    },
    {
      id: 'what-you-do',
      title: 'What you do',
      blocks: [
        { type: 'list', items: [{ text: 'See.' }, { text: 'Tell the senior.', sources: ['S2', 'S1'] }] },
      ],
    },
  ],
};

export const packed: PackedCourse = {
  standard: 'scorm12',
  fingerprint: 'ab'.repeat(32),
  course: {
    id: 'crosscheck-sample',
    title: 'Eyes open, doors closed',
    summary: 'Recognise and report trafficking in persons.',
    language: 'en',
    version: '1.0.0',
    passMark: 80,
    review: { status: 'awaiting-expert' },
    support: 'Your peer support line, at any hour.',
    objectives: [{ id: 'LO1', text: 'Name what to look for.' }],
    parts: [
      { type: 'module', id: 'first-briefing' },
      { type: 'scenario', id: 'late-boarding' },
    ],
  },
  languages: ['en'],
  left: [],
  unreviewed: [],
  documents: [],
  modules: [
    {
      id: module.id,
      title: module.title,
      summary: module.summary,
      minutes: module.minutes,
      language: 'en',
      pages: 2,
      shows: [],
    },
  ],
  scenarios: [
    {
      id: scenario.id,
      title: scenario.title,
      summary: scenario.summary,
      minutes: scenario.minutes,
      bestScore: 14,
      objectives: [],
      language: 'en',
    },
  ],
};

const whole = <T>(document: T): Filled<T> => ({ document, left: new Set() });
const notHere = () => Promise.reject(new Error('The package does not hold this.'));

export const content: Content = {
  course: async () => whole(packed),
  module: async () => whole(module),
  scenario: async () => whole(scenario),
  assessment: notHere,
  airline: notHere,
  countries: notHere,
  contacts: notHere,
  sources: async () => sources,
  isThere: async () => true,
};

/** The briefing is read and the scenario is under way. */
export const halfway: Progress = {
  ...freshProgress,
  modules: { 'first-briefing': { page: 1, read: true } },
  scenarios: {
    'late-boarding': { attempts: 1, underWay: true, best: null, objectives: {}, first: null, trail: '' },
  },
};

/** Everything is done; the scenario with this percentage. */
export function played(best: number): Progress {
  const first = { reported: true, hits: 2, missed: 0, falseAlarms: 0 };
  const finished = { attempts: 1, underWay: false, best, objectives: {}, first, trail: '' };
  return { ...halfway, scenarios: { 'late-boarding': finished } };
}

const choose = (step: string, choice: string): Decision => ({ type: 'choose', step, choice });
const mark = (...signs: string[]): Decision => ({ type: 'mark', step: 'cabin', signs });

/** Every decision of an attempt, from the door to an ending. */
export const attempts = {
  /** 14 of 14 points. */
  best: [choose('door', 'greet-each'), mark('passports', 'answers'), choose('galley', 'report-passports')],
  /** 5 of 14 points: 1, 3 and 1. */
  weak: [
    choose('door', 'wave-through'),
    mark('passports', 'tired', 'answers'),
    choose('galley', 'report-feeling'),
  ],
  harm: [choose('door', 'confront')],
} satisfies Record<string, Decision[]>;
