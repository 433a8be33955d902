/** The course page. */
export const course = {
  begin: 'Begin',
  goOn: 'Continue',
  onceMore: 'Once more',
  parts: 'In this course',
  part: { module: 'Briefing', scenario: 'Scenario', assessment: 'Assessment' },
  best: (percent: number) => `Best result ${percent}%`,
  passed: (percent: number | null) =>
    percent === null
      ? 'You have completed this course.'
      : `You have completed and passed this course with ${percent}%.`,
  failed: (percent: number, mark: number) =>
    `Every attempt is used, and the result is ${percent}%; the pass mark is ${mark}%. Your training department will tell you what comes next.`,
  notYet: (mark: number) =>
    `You have done everything once. To pass you need ${mark}%, and you can still raise your result.`,
  alreadyEarned: 'Your LMS already holds this course as completed. You can play it again at any time.',
  passMark: (mark: number) => `Pass mark ${mark}%.`,
  scenarioAttempts: (attempts: number | undefined) =>
    attempts === undefined
      ? 'You can play each scenario as often as you like.'
      : attempts === 1
        ? 'Each scenario counts once.'
        : `You can play each scenario ${attempts} times.`,
  assessmentAttempts: (attempts: number | undefined) =>
    attempts === undefined
      ? 'You can take the assessment as often as you like.'
      : attempts === 1
        ? 'You can take the assessment once.'
        : `You can take the assessment ${attempts} times.`,
  support: 'If this touches you',
};

/** The course as a map. */
export const map = {
  states: { done: 'Done', 'under-way': 'Under way', 'to-do': 'To do', skipped: 'Skipped' },
  here: 'You were here',
  begunAgain: 'Begun again',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  partsDone: (done: number, of: number) => `${done} of ${of} ${of === 1 ? 'part' : 'parts'} done`,
  minutesLeft: (minutes: number) => `About ${minutes} min left`,
  extra: 'Not required',
  aboutExtra: 'The course is complete without these. Open them when you like.',
};

/** A page of a module. */
export const page = { count: (page: number, pages: number) => `Page ${page} of ${pages}`, last: 'Done' };
