/**
 * A short scenario with everything of the language in it: a loop, conditions, a time limit, variants, every kind of
 * step, sign, entry and outcome.
 */
import type {
  Choice,
  Ending,
  Observe,
  Order,
  Outcome,
  Report,
  Scenario,
  Scene,
} from '../../src/scenario/schema.ts';

/** A new copy each time, so that a test may change it. */
export function sampleScenario(): Scenario {
  return {
    id: 'late-boarding',
    title: 'Late boarding',
    summary: 'Three people board last, and one of them speaks for all.',
    language: 'en',
    minutes: 5,
    review: { status: 'awaiting-expert' },
    objectives: ['LO1', 'LO2'],
    contentNote: 'Somebody is watched over. Nobody is hurt.',
    setting: {
      you: 'Cabin crew, door 2 left',
      from: 'Northport',
      to: 'Southaven',
      aircraft: 'A twin-aisle aircraft',
      seats: [{ seat: '41C', who: 'A young man who looks down' }],
    },
    variants: [
      { id: 'with-noor', details: { purser: 'Noor' } },
      { id: 'with-ines', details: { purser: 'Ines' } },
      { id: 'with-tom', details: { purser: 'Tom' } },
    ],
    signs: {
      'papers-held': { text: 'One man holds all the passports.', kind: 'indicator', why: 'It is control.' },
      'same-answer': { text: 'All give the same answer.', kind: 'indicator', why: 'It may be rehearsed.' },
      'sleeps-early': { text: 'One sleeps before take-off.', kind: 'ordinary', why: 'It is late.' },
      'mixed-family': { text: 'They look unlike each other.', kind: 'stereotype', why: 'Families do.' },
    },
    start: 'boarding',
    steps: {
      boarding: scene([
        choice({ id: 'greet', score: 1, notices: ['same-answer'], next: 'boarding' }),
        choice({ id: 'watch-on', score: 2, next: 'row-41' }),
        choice({ id: 'confront', score: -4, outcome: 'harmful', next: 'scared-off' }),
      ]),
      'row-41': observe({
        signs: ['papers-held', 'same-answer', 'sleeps-early', 'mixed-family'],
        next: [{ when: { noticed: 'papers-held' }, to: 'galley' }, { to: 'too-little' }],
      }),
      galley: {
        ...scene([
          choice({ id: 'tell-purser', score: 6, next: 'up-the-chain' }),
          choice({
            id: 'tell-both',
            score: 8,
            when: { all: [{ chose: 'greet' }, { noticed: 'same-answer' }] },
            next: 'up-the-chain',
          }),
          choice({ id: 'wait', outcome: 'acceptable', next: 'too-little' }),
        ]),
        text: ['{purser} is here.', { text: 'You have seen enough.', when: { score: { atLeast: 5 } } }],
        within: { seconds: 120, then: 'wait' },
      },
      'up-the-chain': order({
        items: ['to-captain', 'note-seats', 'note-words', 'to-purser'],
        sequence: [['note-seats', 'note-words'], 'to-purser', 'to-captain'],
        next: 'in-writing',
      }),
      'in-writing': report({
        fields: ['seen', 'where'],
        entries: { 'holds-papers': 'seen', 'in-row-41': 'where', 'is-a-criminal': undefined },
        next: 'reported',
      }),
      reported: ending('good'),
      'too-little': ending('acceptable'),
      'scared-off': ending('harmful'),
    },
  };
}

export function scene(choices: Choice[]): Scene {
  return {
    type: 'scene',
    phase: 'boarding',
    title: 'A scene',
    text: ['It is late.'],
    prompt: 'What now?',
    choices,
  };
}

export function choice(change: Partial<Choice> & Pick<Choice, 'id' | 'next'>): Choice {
  return { text: 'I do it.', feedback: 'That is what follows.', outcome: 'good', score: 0, ...change };
}

export function observe(change: Pick<Observe, 'signs' | 'next'>): Observe {
  return {
    type: 'observe',
    phase: 'cruise',
    title: 'A look',
    text: ['You pass row 41.'],
    prompt: 'What says that something is wrong?',
    ...change,
  };
}

/** @param change items by id, in the order shown */
export function order(change: Pick<Order, 'sequence' | 'next'> & { items: string[]; score?: number }): Order {
  return {
    type: 'order',
    phase: 'descent',
    title: 'An order',
    text: ['There is a way to do it.'],
    prompt: 'What comes first?',
    score: 4,
    feedback: { right: 'That is the order.', wrong: 'It has another order.' },
    ...change,
    items: change.items.map((id) => ({ id, text: `I do ${id}.` })),
  };
}

/** @param change fields by id; entries by id, with the field that each belongs in, and none for an assumption */
export function report(
  change: Pick<Report, 'next'> & { fields: string[]; entries: Record<string, string | undefined> },
): Report {
  return {
    type: 'report',
    phase: 'descent',
    title: 'A report',
    text: ['You take the form.'],
    prompt: 'What goes into it?',
    ...change,
    fields: change.fields.map((id) => ({ id, label: `Field ${id}` })),
    entries: Object.entries(change.entries).map(([id, field]) => {
      const entry = { id, text: `It is ${id}.`, why: 'So it is with that.' };
      return field === undefined ? { ...entry, kind: 'assumption' } : { ...entry, kind: 'fact', field };
    }),
  };
}

export function ending(outcome: Outcome): Ending {
  return {
    type: 'ending',
    phase: 'arrival',
    title: 'The end',
    outcome,
    reported: outcome === 'good',
    text: ['You land.'],
    debrief: [{ heading: 'What helped', text: ['You looked, and then you told.'] }],
  };
}
