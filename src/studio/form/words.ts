/** What the form calls things. */

const labels: Readonly<Record<string, string>> = {
  id: 'Id',
  you: 'The learner is',
  from: 'From',
  to: 'To',
  within: 'Time limit',
  then: 'When it is over, they',
  tests: 'Objectives that it tests',
  contentNote: 'Content note',
  text: 'Text',
  prompt: 'Question',
  next: 'Leads to',
  when: 'Only when',
  notices: 'Brings to notice',
  why: 'Why',
  alt: 'What the picture shows',
  signs: 'Signs',
  minutes: 'Minutes',
  score: 'Points',
  says: 'Says',
  who: 'Who',
  reported: 'A report was made',
  debrief: 'Debrief',
  about: 'Whom the story is about',
  report: 'A report is',
  chose: 'A choice was made',
  noticed: 'A sign was noticed',
  all: 'All of these',
  any: 'One of these',
  not: 'Not this',
  atLeast: 'at least',
  below: 'below',
  sequence: 'The right order',
};

/** A property in a word or two. */
export function labelOf(name: string): string {
  const words = labels[name] ?? name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One of a list, such as `choice`. */
const singulars: Readonly<Record<string, string>> = {
  choices: 'choice',
  signs: 'sign',
  notices: 'sign',
  entries: 'entry',
  fields: 'field',
  items: 'item',
  seats: 'seat',
  text: 'paragraph',
  debrief: 'section',
  sources: 'source',
  objectives: 'objective',
  tests: 'objective',
  next: 'way on',
  variants: 'variant',
  walks: 'walk',
  decisions: 'decision',
  all: 'condition',
  any: 'condition',
  sequence: 'place',
};

export function singularOf(name: string): string {
  return singulars[name] ?? name.replace(/s$/, '');
}

/** What a value stands for, in words. */
const values: Readonly<Record<string, string>> = {
  'not-due': 'not due',
  'boarding-door': 'the boarding door',
  'flight-deck-door': 'the flight-deck door',
  'crew-room': 'the crew room',
  'awaiting-expert': 'awaiting an expert',
  'awaiting-native-expert': 'awaiting a native expert',
  en: 'English',
  fr: 'French',
  ar: 'Arabic',
};

export function valueInWords(value: string): string {
  return values[value] ?? value.replaceAll('-', ' ');
}
