/** What somebody has completed, to show and to print. */
export const completion = {
  open: 'Your result',
  completed: 'Course completed',
  ended: 'Course ended',
  course: 'Course',
  version: 'Version',
  language: 'Language',
  languages: { en: 'English', fr: 'French', ar: 'Arabic' },
  learner: 'Name',
  unnamed: 'Your LMS has given no name',
  results: {
    passed: 'Passed',
    failed: 'Not passed',
    unscored: 'Completed',
    onRecord: 'Completed, as your LMS holds it',
  },
  percent: (percent: number) => `${percent}%`,
  passMark: (mark: number) => `Pass mark ${mark}%`,
  date: 'Completed on',
  undated: 'See the record in your LMS',
  fingerprint: 'Content fingerprint',
  objectives: 'What you have shown',
  standings: {
    passed: (percent: number) => `Reached: ${percent}%`,
    failed: (percent: number) => `Not reached: ${percent}%`,
    unknown: (percent: number) => `So far: ${percent}%`,
    untested: 'Not tested so far',
  },
  alarms: 'What you caught, and whom you would have wronged',
  told: {
    hits: ['Caught', 'A report was called for, and you made one.'],
    misses: ['Not caught', 'A report was called for. This time none was made.'],
    correctRejections: ['Left in peace', 'Nothing called for a report, and you made none.'],
    falseAlarms: ['Would have been wronged', 'You reported, and what could be seen did not call for it.'],
  },
  signsSeen: (seen: number, of: number) =>
    `You saw ${seen} of ${of} ${of === 1 ? 'sign that was' : 'signs that were'} there.`,
  marked: (n: number) =>
    n === 0
      ? 'Everything that you marked was a sign.'
      : `You also marked ${n} ${n === 1 ? 'thing that means' : 'things that mean'} nothing by ${n === 1 ? 'itself' : 'themselves'}.`,
  firstAttempts:
    'This is from the first attempt at each flight, before anybody had told you anything. It is a result of training, not a judgement of you: this is the place to miss a sign, or to suspect somebody wrongly.',
  print: 'Print',
  toCourse: 'Back to the course',
};

/** What crew take along. */
export const jobAid = {
  open: 'Job aid',
  title: 'Job aid: recognise and report',
  first:
    'Your airline’s manual comes before this page. In immediate danger to life, violence or a medical emergency, the normal emergency procedure comes first, and the captain.',
  look: 'Look for three things together',
  three: [
    ['A cluster', 'several signs around the same people'],
    ['A change', 'somebody is different as soon as a companion comes or goes'],
    ['Control', 'one person decides what another may say, keep or do'],
  ],
  signs: 'Six signs that are published',
  six: [
    'Somebody else holds a person’s passport, money or phone.',
    'Another person always answers.',
    'A person cannot say where the journey ends, or who will be there.',
    'Somebody controls where a person goes, even to the lavatory.',
    'A story sounds rehearsed, or does not hold together.',
    'A person is unusually afraid, or unusually submissive to a companion.',
  ],
  oneSign: 'One sign proves nothing. Each of them has harmless explanations too.',
  neverASign:
    'Never a sign: race, nationality, religion, dress, disability, or a family whose members look different.',
  gate: 'Three questions before you report',
  questions: [
    'What did I see or hear myself?',
    'Is another person controlling this one, or has this person asked for help?',
    'Would I report it if the people looked different?',
  ],
  asked: 'When somebody asks you for help',
  whenAsked:
    'By a word, a note or a gesture: it counts more than any other sign. Listen calmly, and let no companion notice. Promise neither safety nor secrecy. Tell the senior cabin crew member at once.',
  chain: 'Whom you tell, in order',
  links: [
    'Observe, during normal service',
    'Weigh the harmless explanations',
    'Tell the senior cabin crew member in private',
    'The captain is told',
    'The captain tells the ground',
    'Carry on as normal',
    'On arrival, do what the captain says',
    'Write the report, then let go',
  ],
  never: 'Never',
  neverDo: [
    'Confront or accuse anybody, or let them notice.',
    'Try to free, hide or hold anybody.',
    'Separate people or move seats as a test; search bags; photograph people or papers.',
    'Promise safety, money, asylum or secrecy; give your own number.',
    'Give anybody a hotline number while a companion can see it.',
    'Talk about it within earshot or online.',
    'Decide that it is trafficking: the authorities do.',
  ],
  facts: 'Facts for the report',
  asksFor: [
    'Flight, date and sector',
    'Who, what, when and where, with seats and times',
    'Descriptions; names only if you already know them',
    'Words that you heard, exactly',
    'Why it seemed wrong, and the harmless explanations that you considered',
    'Who else saw it; what is second-hand',
    'When the senior cabin crew member, the captain and the ground were told',
    'Who met the flight',
  ],
  contacts: 'Whom you reach',
  support: 'Where you find support',
  example: 'Example only: your airline has not filled in its own procedure and contacts yet.',
  blank: 'Not filled in. When you have printed this page, write it in by hand.',
  sources:
    'After IATA as reported by AIN (2017), US DOT, and ICAO Circular 352 as far as it could be read in extract. A subject-matter expert has not reviewed these words yet.',
  printed: (day: string) => `Printed on ${day}`,
  print: 'Print',
  toCourse: 'Back to the course',
};
