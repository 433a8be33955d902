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
