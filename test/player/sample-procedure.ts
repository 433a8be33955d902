import type { Scenario } from '../../src/scenario/schema.ts';

/** What comes after noticing: a scene with a time limit, an order, a report, and an ending; told in two variants. */
export const procedure: Scenario = {
  id: 'late-boarding',
  title: 'Before the doors open',
  summary: 'Twenty minutes to landing, and your senior is in the forward galley.',
  language: 'en',
  minutes: 5,
  review: { status: 'awaiting-expert' },
  objectives: ['LO1'],
  contentNote: 'A person is controlled by another. There is no violence on the screen.',
  setting: {
    you: 'Cabin crew at door 2 left',
    from: 'Nouakchott',
    to: 'Abidjan',
    aircraft: 'Airbus A320, cabin crew of four',
    seats: [{ seat: '{his-seat}', who: 'A man with five passports' }],
  },
  variants: [
    { id: 'row-twenty-three', details: { senior: 'Leila', 'his-seat': '23C' } },
    { id: 'row-nine', details: { senior: 'Mariam', 'his-seat': '9C' } },
  ],
  signs: {
    passports: { text: '{his-seat} holds five passports.', kind: 'indicator', why: 'Papers are freedom.' },
  },
  start: 'landing',
  steps: {
    landing: {
      type: 'scene',
      phase: 'descent',
      title: 'Twenty minutes to landing',
      picture: { view: 'galley', light: 'dusk' },
      text: ['{senior} looks up from the landing card.', { text: 'You have seen nothing yet.', when: { not: { noticed: 'passports' } } }, { text: 'You have the five passports in mind.', when: { noticed: 'passports' } }], // prettier-ignore
      prompt: 'What do you do?',
      within: { seconds: 60, then: 'say-nothing' },
      choices: [
        {
          id: 'tell-senior',
          text: 'I tell {senior} what I saw at {his-seat}.',
          outcome: 'good',
          score: 4,
          notices: ['passports'],
          next: 'chain',
        },
        {
          id: 'say-nothing',
          text: 'I say nothing.',
          feedback: 'The time in which somebody on the ground could act grows short.',
          outcome: 'acceptable',
          score: 0,
          next: 'chain',
        },
        {
          id: 'look-again',
          text: 'I walk past {his-seat} once more.',
          outcome: 'acceptable',
          score: 1,
          notices: ['passports'],
          next: 'landing',
        },
      ],
    },
    chain: {
      type: 'order',
      phase: 'descent',
      title: 'The chain',
      text: ['{senior} asks what you think comes first.'],
      prompt: 'Put these into the order of your manual.',
      items: [
        { id: 'captain', text: '{senior} tells the captain.' },
        { id: 'note-times', text: 'Note times and seats.' },
        { id: 'ground', text: 'The captain informs the ground.' },
        { id: 'tell-senior', text: 'Tell {senior} in private.' },
      ],
      sequence: [['note-times', 'tell-senior'], 'captain', 'ground'],
      score: 4,
      feedback: {
        right: 'Each knows what the one before has seen.',
        wrong: 'Whoever is left out cannot decide.',
      },
      sources: ['S2'],
      next: 'written',
    },
    written: {
      type: 'report',
      phase: 'descent',
      title: 'The form',
      text: ['{senior} hands you the form.'],
      prompt: 'Which of these go into the report, and where?',
      fields: [
        { id: 'seen', label: 'What was seen' },
        { id: 'heard', label: 'What was heard' },
      ],
      entries: [
        { id: 'five-passports', kind: 'fact', text: '{his-seat} holds five passports.', field: 'seen', why: 'You saw it, with your own eyes.' }, // prettier-ignore
        { id: 'smuggler', kind: 'assumption', text: '{his-seat} is a smuggler.', why: 'Nobody has told you so, and you cannot know.' }, // prettier-ignore
        { id: 'owes-money', kind: 'fact', text: '23A said that she owes money for the ticket.', field: 'heard', why: 'Her own words, and nothing added.' }, // prettier-ignore
        { id: 'afraid', kind: 'assumption', text: 'They are all afraid.', why: 'Say what they did, not what they felt.' }, // prettier-ignore
        { id: 'time', kind: 'fact', text: 'At 21:40 he took the phone from her hand.', field: 'seen', why: 'A time, an act, a place.' }, // prettier-ignore
      ],
      sources: ['S1'],
      next: 'landed',
    },
    landed: {
      type: 'ending',
      phase: 'arrival',
      title: 'On the ground',
      outcome: 'good',
      reported: true,
      text: ['{senior} signs the form.'],
      debrief: [
        { heading: 'What you passed on', text: [{ text: 'You told {senior} in time.', when: { chose: 'tell-senior' } }, 'A form is read by somebody who was not there.'] }, // prettier-ignore
        { heading: 'What time did', text: [{ text: 'Waiting was a decision too.', when: { chose: 'say-nothing' } }] }, // prettier-ignore
      ],
    },
  },
};
