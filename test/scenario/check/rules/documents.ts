/** Documents that the clean course has none of, for fixtures to give it: each without a problem of its own. */
import type { Loose } from './course.ts';

const crewDocument = { language: 'en', review: { status: 'awaiting-expert' } };

/** A bank of the assessment with these items. */
export function bank(...ids: readonly string[]): Loose {
  const option = (id: string, right?: true) => ({ id, text: `Say ${id}.`, right, feedback: 'So it is.' });
  return {
    ...crewDocument,
    id: 'assessment',
    title: 'The test',
    summary: 'Questions from the cabin.',
    secondsPerItem: 30,
    items: ids.map((id) => ({
      id,
      objective: 'LO1',
      text: 'Somebody asks you something.',
      prompt: 'What do you say?',
      options: [option('yes', true), option('no'), option('nothing')],
    })),
  };
}

export function briefings(...ids: readonly string[]): Loose {
  const fact = { kind: 'law', text: 'Papers stay with who they are of.', year: 2025, checked: '2026-11-01' };
  return {
    ...crewDocument,
    countries: ids.map((id) => ({
      id,
      name: 'A country',
      facts: [{ ...fact, id: 'papers', sources: ['S1'] }],
    })),
  };
}

export function contactsOf(country: string, ...ids: readonly string[]): Loose {
  return {
    ...crewDocument,
    contacts: ids.map((id) => ({ id, country, name: 'A country', body: 'A hotline', sources: ['S1'] })),
  };
}

/** A question to think about, for a page of a module. */
export function question(id: string): Loose {
  const option = (name: string) => ({ id: name, text: 'Look.', feedback: 'Yes.' });
  return { type: 'practice', id, prompt: 'What now?', options: [option('look'), option('look-again')] };
}

/** A map of the rows 30 to 33, for a page of a module. */
export function seatMap(...ids: readonly string[]): Loose {
  return {
    type: 'seat-map',
    prompt: 'What do you see?',
    rows: { from: 30, to: 33 },
    seats: ids.map((id) => ({ id, who: 'Somebody', text: 'Asleep.', weight: 'ordinary' })),
    lesson: 'People sleep.',
  };
}
