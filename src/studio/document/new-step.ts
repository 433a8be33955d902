/**
 * What a step, choice or sign is before a trainer has written it. What is still to be written is empty, so that the checker
 * tells of it and nothing is shipped by mistake.
 */
import type { Step } from '../../scenario/schema.ts';

/** A step of a type, with what every one of them needs; its texts are empty. */
export function newStep(type: Step['type']): object {
  const common = { phase: 'cruise', title: '' };
  const text = [''];
  switch (type) {
    case 'scene':
      return {
        type,
        ...common,
        text,
        prompt: 'What do you do?',
        choices: [],
      };
    case 'observe':
      return { type, ...common, text, prompt: 'Mark what is a real indicator.', signs: [], next: '' };
    case 'order':
      return {
        type,
        ...common,
        text,
        prompt: 'Put these into the order of your manual.',
        items: [],
        sequence: [],
        feedback: { right: '', wrong: '' },
        next: '',
      };
    case 'report':
      return {
        type,
        ...common,
        text,
        prompt: 'Which of these go into the report, and where?',
        fields: [],
        entries: [],
        next: '',
      };
    case 'ending':
      return {
        type,
        ...common,
        phase: 'arrival',
        outcome: 'acceptable',
        reported: false,
        text,
        debrief: [{ heading: 'What to take along', text: [''] }],
      };
  }
}

/** A choice that leads nowhere yet. */
export function newChoice(id: string): object {
  return {
    id,
    text: '',
    feedback: '',
    outcome: 'acceptable',
    score: 0,
    next: '',
  };
}

export function newSign(): object {
  return {
    text: '',
    kind: 'ordinary',
    why: '',
  };
}
