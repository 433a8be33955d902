/** The questions of the guided start, in order, and what an answer has to have. */
import type { Answers, GuidedSign } from './guided.ts';
import { paragraphsOf } from './fit.ts';
import { said } from './said.ts';

export interface Question {
  name: string;
  label: string;
  hint?: string;
  /** Characters. */
  most: number;
  /** How many lines to begin with; a single line where it is left out. */
  rows?: number;
  optional?: true;
}

export interface Chapter {
  heading: string;
  questions: readonly Question[];
}

export const flight: Chapter = {
  heading: 'The flight',
  questions: [
    { name: 'from', label: 'Where does it depart?', most: 60 },
    { name: 'to', label: 'Where does it land?', most: 60 },
    { name: 'aircraft', label: 'Which aircraft?', hint: 'As crew would name it.', most: 80 },
    { name: 'you', label: 'Who is the learner?', hint: 'Such as: cabin crew, aft left side.', most: 160 },
  ],
};

export const story: Chapter = {
  heading: 'The story',
  questions: [
    { name: 'who', label: 'Whom is it about?', hint: 'Told only at the end.', most: 160 },
    {
      name: 'summary',
      label: 'What is it about, in one or two sentences?',
      hint: 'For the course page; give nothing away.',
      most: 300,
      rows: 2,
    },
    {
      name: 'content-note',
      label: 'What should learners know before they begin?',
      hint: 'So that nobody is taken by surprise.',
      most: 500,
      rows: 2,
    },
    {
      name: 'opening',
      label: 'How does it begin?',
      hint: 'What the learner sees and hears. An empty line begins a new paragraph.',
      most: 4_000,
      rows: 4,
    },
  ],
};

export const responses: Chapter = {
  heading: 'What the learner may do',
  questions: [
    { name: 'good', label: 'What is the right thing to do?', most: 240, rows: 2 },
    { name: 'good-why', label: 'Why is it right?', most: 600, rows: 2 },
    {
      name: 'acceptable',
      label: 'What would be acceptable?',
      hint: 'Not wrong, and not the best.',
      most: 240,
      rows: 2,
    },
    { name: 'acceptable-why', label: 'Why is it only acceptable?', most: 600, rows: 2 },
    { name: 'harmful', label: 'What would do harm?', most: 240, rows: 2 },
    { name: 'harmful-why', label: 'What harm does it do?', most: 600, rows: 2 },
  ],
};

export const end: Chapter = {
  heading: 'How it ends',
  questions: [
    {
      name: 'procedure',
      label: 'What has to be done, in order?',
      hint: 'One thing a line, two to eight. Leave it empty if the order is not to be asked about.',
      most: 1_300,
      rows: 3,
      optional: true,
    },
    { name: 'ends-well', label: 'How does it end for whoever did right?', most: 4_000, rows: 3 },
    { name: 'ends-in-harm', label: 'How does it end for whoever did harm?', most: 4_000, rows: 3 },
  ],
};

/** Signs asked for at first, and at most: as few and as many as an observe step takes. */
export const fewestSigns = 2;
export const mostSigns = 12;

export function answersIn(data: FormData, signs: number): Answers {
  const response = (name: 'good' | 'acceptable' | 'harmful') => ({
    text: said(data, name),
    why: said(data, `${name}-why`),
  });
  return {
    summary: said(data, 'summary'),
    contentNote: said(data, 'content-note'),
    from: said(data, 'from'),
    to: said(data, 'to'),
    aircraft: said(data, 'aircraft'),
    you: said(data, 'you'),
    who: said(data, 'who'),
    report: data.get('report') === 'due' ? 'due' : 'not-due',
    opening: said(data, 'opening'),
    signs: Array.from({ length: signs }, (_, i) => ({
      text: said(data, `sign-${i}`),
      kind: kindOf(data.get(`kind-${i}`)),
      why: said(data, `why-${i}`),
    })),
    responses: { good: response('good'), acceptable: response('acceptable'), harmful: response('harmful') },
    procedure: said(data, 'procedure'),
    endings: { good: said(data, 'ends-well'), harmful: said(data, 'ends-in-harm') },
  };
}

function kindOf(value: unknown): GuidedSign['kind'] {
  return value === 'indicator' || value === 'stereotype' ? value : 'ordinary';
}

/** What of the answers does not go together, in a sentence each, with the field that it is about. */
export function whatDoesNotFit(answers: Answers): { field: string; message: string }[] {
  const found: { field: string; message: string }[] = [];
  const { report, signs, opening, endings, procedure } = answers;
  if (report === 'due' && !signs.some(({ kind }) => kind === 'indicator'))
    found.push({
      field: 'kind-0',
      message: 'You say that a report is due. Then at least one sign has to be a real indicator.',
    });
  const long = [
    ['opening', opening],
    ['ends-well', endings.good],
    ['ends-in-harm', endings.harmful],
  ] as const;
  for (const [field, text] of long)
    if (paragraphsOf(text).length > 8)
      found.push({
        field,
        message: 'A step takes eight paragraphs. Leave some for steps that you add later.',
      });
  const things = procedure.split('\n').filter((line) => line.trim() !== '').length;
  if (things === 1 || things > 8)
    found.push({ field: 'procedure', message: 'Write two to eight things to do, one a line, or none.' });
  return found;
}
