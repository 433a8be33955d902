/** A small assessment, and its screens with content that a test may vary. */
import { html, type TemplateResult } from 'lit';
import { judge } from '../../src/course/assessment.ts';
import type { Assessment, Item } from '../../src/course/schema.ts';
import '../../src/player/elements/assessment-feedback.ts';
import '../../src/player/elements/assessment-item.ts';
import '../../src/player/elements/assessment-note.ts';
import '../../src/player/elements/assessment-result.ts';
import { sources } from './samples.ts';

export const assessment: Assessment = {
  id: 'assessment',
  title: 'Questions from the cabin',
  summary: 'Short moments from the cabin, and what you do about each of them.',
  language: 'en',
  secondsPerItem: 30,
  review: { status: 'awaiting-expert' },
  items: [
    {
      id: 'boy-of-ten',
      objective: 'LO1',
      critical: true,
      text: 'In cruise, a boy of about ten asks you in a low voice to stay near him. The man beside him does not look up.',
      prompt: 'What do you do first?',
      options: [
        {
          id: 'ask-man',
          text: 'I ask the man who he is to the boy.',
          feedback: 'He is warned, and the boy pays for it.',
        },
        {
          id: 'tell-senior',
          text: 'I tell the senior cabin crew member in private what I saw and heard.',
          right: true,
          feedback: 'The senior decides with the captain what comes next.',
        },
        {
          id: 'move-boy',
          text: 'I move the boy to another row.',
          feedback: 'Nobody knows yet what that would set off.',
        },
      ],
      sources: ['S1'],
    },
    {
      id: 'holds-passports',
      objective: 'LO2',
      text: 'At the door one passenger holds the passports of five adults.',
      prompt: 'What is that, by itself?',
      options: [
        { id: 'proof', text: 'Proof.', feedback: 'Families and groups do this every day.' },
        {
          id: 'detail',
          text: 'A detail to keep in mind.',
          right: true,
          feedback: 'With others it may become a reason to report.',
        },
        { id: 'nothing', text: 'Nothing at all.', feedback: 'Together with other signs it can matter.' },
      ],
      sources: ['S2'],
    },
    {
      id: 'after-landing',
      objective: 'LO2',
      text: 'You have reported. After landing a colleague asks you in the crew bus what happened at 23C.',
      prompt: 'What do you say?',
      options: [
        { id: 'all', text: 'All of it.', feedback: 'Talk of it can reach those it is about.' },
        {
          id: 'refer',
          text: 'That I have passed something on, and no more.',
          right: true,
          feedback: 'Those who need to know are told by the airline.',
        },
        { id: 'names', text: 'The facts, but no names.', feedback: 'A seat is as good as a name.' },
        {
          id: 'later',
          text: 'That I will tell later, at the hotel.',
          feedback: 'It would be no safer there.',
        },
      ],
    },
  ],
};

export const objectives = [
  { id: 'LO1', text: 'Report what you saw to the right person, in private and at once.' },
  { id: 'LO2', text: 'Tell an indicator from an ordinary detail.' },
  { id: 'LO3', text: 'Something that this attempt did not ask about.' },
];

/** The places of the right answers. */
export const allRight = [1, 1, 1];

export function note(facts: Assessment, attempts?: number, used = 0): TemplateResult {
  return html`<cc-assessment-note
    .facts=${facts}
    .minutes=${9}
    .count=${18}
    .passMark=${80}
    .attempts=${attempts}
    .used=${used}
  ></cc-assessment-note>`;
}

export function question(item: Item, options = item.options): TemplateResult {
  return html`<cc-item .item=${item} .options=${options} .number=${3} .of=${18}></cc-item>`;
}

export function itemFeedback(item: Item, answer: number): TemplateResult {
  return html`<cc-item-feedback
    .item=${item}
    .answer=${answer}
    .number=${3}
    .of=${18}
    .sources=${async () => sources}
  ></cc-item-feedback>`;
}

interface Attempt {
  items?: readonly Item[];
  answers: readonly number[];
  passMark?: number;
  mayTryAgain?: boolean;
  best?: number;
}

export function result({
  items = assessment.items,
  answers,
  passMark = 60,
  mayTryAgain = false,
  best = 0,
}: Attempt): TemplateResult {
  return html`<cc-assessment-result
    .judgement=${judge(items, answers, passMark)}
    .items=${items}
    .answers=${answers}
    .objectives=${objectives}
    .passMark=${passMark}
    .mayTryAgain=${mayTryAgain}
    .best=${best}
    .sources=${async () => sources}
  ></cc-assessment-result>`;
}
