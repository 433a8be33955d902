/** The assessment, from its note to its result. */
export const assessment = {
  count: (n: number, of: number) => `Question ${n} of ${of}`,
  critical:
    'This question has to be right to pass. A wrong answer here could harm the person you are worried about, or a passenger who has done nothing.',
  note: {
    title: 'Before you begin',
    questions: 'Questions',
    mark: 'To pass',
    percent: (mark: number) => `${mark}%`,
    attemptsLeft: 'Attempts left',
    left: (left: number, of: number) => `${left} of ${of}`,
    noLimit: 'No limit',
    time: 'Takes about',
    noHurry: 'There is no time limit, and nobody scores you for speed.',
    feedback: 'After each answer you see whether it was right, and why.',
    critical:
      'Some questions have to be right, whatever your score: those where a wrong answer could harm somebody.',
    out: 'You can stop at any time with “Leave”. You come back to the same question, in the same attempt.',
    afterLast: (attempts: number) =>
      `${attempts === 1 ? 'You have one attempt.' : `You have ${attempts} attempts, and the best one counts.`} If you do not pass, a supervisor goes through the questions with you. Your record says that this review is due.`,
    noneLeft: 'Every attempt is used.',
    begin: 'Begin',
  },
  right: 'Right',
  wrong: 'Not right yet',
  yourAnswer: 'Your answer',
  rightAnswer: 'The right answer',
  question: 'The question',
  result: {
    titles: {
      passed: 'You have passed',
      stands: 'You have passed before',
      again: 'Not passed yet',
      review: 'Not passed',
    },
    percent: (n: number) => `${n}%`,
    right: (n: number, of: number) => `${n} of ${of} right`,
    score: (n: number, of: number, mark: number) => `${n} of ${of} right. The pass mark is ${mark}%.`,
    criticalMissed: (n: number) =>
      n === 1
        ? 'One question that has to be right was not. That keeps the result below the pass mark.'
        : `${n} questions that have to be right were not. That keeps the result below the pass mark.`,
    stands: 'An earlier attempt has passed. The best one counts.',
    mayTryAgain: 'You can take it again. The questions change each time.',
    review: 'What comes next',
    reviewText:
      'Every attempt is used. Next, a supervisor goes through the questions with you, so that what was unclear becomes clear. The result is in your record, and so is that this review is due. Your training department will tell you what to do.',
    objectives: 'What you were asked about',
    lookAgain: 'To look at again',
    hadToBeRight: 'Has to be right',
    answerTo: (question: number) => `The right answer to question ${question}`,
    again: 'Take it again',
  },
};
