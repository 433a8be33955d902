import type { Outcome, Phase } from '../../scenario/schema.ts';

/** Everything the player says by itself, in English. Other languages have the same shape. */
export const en = {
  product: 'Crosscheck',
  loading: 'Loading the course…',
  messages: {
    failed: {
      title: 'The course could not be loaded',
      text: () =>
        'Your progress is safe. Check the connection and try again. If that does not help, close this window and launch the course anew.',
    },
    found: {
      title: 'Is this yours?',
      text: (day: string) =>
        `This device has kept a run of this course from ${day}. If it is yours and you were not done with it, go on with it. If it is somebody else’s, or was for another assignment, begin anew.`,
    },
    elsewhere: {
      title: 'The course is open in another window',
      text: () => 'Go on there, or close that window and go on here. Nothing is lost either way.',
    },
    moved: {
      title: 'You have gone on in another window',
      text: () => 'This window saves nothing any more. You can close it.',
    },
  },
  actions: {
    again: 'Try again',
    takeUp: 'Go on with it',
    beginAnew: 'Begin anew',
    here: 'Go on here',
  },
  minutes: (n: number) => `${n} min`,
  language: 'Language',
  leave: 'Leave',
  next: 'Continue',
  back: 'Back',
  sources: 'Where this comes from',
  undated: 'no date shown',
  extract: 'only an extract was read',
  awaitingExpert: 'A subject-matter expert has not reviewed this content yet.',
  awaitingNativeExpert: 'A native subject-matter expert has not reviewed this translation yet.',
  checkedAgainst: {
    original: (day: string) => `compared with the source on ${day}`,
    extract: (day: string) => `compared with an extract on ${day}`,
    notes: (day: string) => `compared with our notes on ${day}`,
  },
  reviewedBy: (by: string, on: string) => `Reviewed by ${by}, ${on}.`,
  review: 'You are looking back at a course that is done. Nothing here changes your record.',
  browse: 'Your LMS has opened this course to look through. Nothing here changes a record.',
  noCredit:
    'Your LMS has opened this course without credit. You can play it; nothing here changes your record.',
  kept: {
    device:
      'Your LMS can’t be reached. You can go on: what you decide is kept on this device and sent when it answers again.',
    nowhere:
      'Nothing can be saved at the moment, neither in your LMS nor on this device. You can go on; keep this window open until this note is gone.',
  },
  notConnected:
    'This page is not connected to an LMS. What you do here is not recorded; for the record, launch the course from your LMS.',
  notOnDevice:
    'This browser lets the course keep nothing. You can go on, but when this window is closed you begin anew.',
  course: {
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
  },
  map: {
    states: { done: 'Done', 'under-way': 'Under way', 'to-do': 'To do' },
    here: 'You were here',
    begunAgain: 'Begun again',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    partsDone: (done: number, of: number) => `${done} of ${of} ${of === 1 ? 'part' : 'parts'} done`,
    minutesLeft: (minutes: number) => `About ${minutes} min left`,
    extra: 'Not required',
    aboutExtra: 'The course is complete without these. Open them when you like.',
  },
  completion: {
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
  },
  jobAid: {
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
  },
  page: { count: (page: number, pages: number) => `Page ${page} of ${pages}`, last: 'Done' },
  blocks: {
    lesson: 'What follows from it',
    signs: { harmless: 'Often harmless', weighs: 'Weighs more when' },
    seats: {
      front: 'Front of the cabin',
      choose: 'Choose a seat to look at whoever sits there.',
      seat: (seat: string, who: string) => `${seat}, ${who}`,
      seen: (seat: string, who: string, weight: string) => `${seat}, ${who}. ${weight}`,
      count: (n: number, of: number) => `${n} of ${of} looked at`,
      weights: { concern: 'Part of a cluster', ordinary: 'An ordinary thing' },
    },
    practice: {
      about: 'To think about. It counts nothing.',
      right: 'Right',
      wrong: 'Not this one',
      better: 'Better',
      alsoRight: 'Right too',
    },
    contacts: {
      toBeFilledIn: 'To be filled in by your airline',
      unchecked: 'Your airline has not checked a number yet.',
      checked: (day: string) => `Checked on ${day}`,
      languages: { en: 'English', fr: 'French', ar: 'Arabic' },
    },
    airline: {
      titles: {
        procedure: 'What you do, step by step',
        contacts: 'Whom you reach',
        form: 'The written report',
        support: 'Support for you',
        outreach: 'What your airline has placed on board',
      },
      example: 'This is an example. Your airline puts its own here.',
      asksFor: 'It asks for:',
      noOutreach: 'Your airline has placed nothing of this kind.',
    },
    countries: {
      choose: 'Country',
      kinds: {
        pattern: 'What happens',
        crew: 'What you may see',
        change: 'What has changed',
        law: 'The law',
      },
      ofYear: (year: number, day: string) => `${year} · checked ${day}`,
      tiers: {
        '1': 'Tier 1',
        '2': 'Tier 2',
        '2-watch-list': 'Tier 2 Watch List',
        '3': 'Tier 3',
        'special-case': 'Special case',
      },
      tier: (tier: string) => `The US Government’s report: ${tier}`,
      aboutTiers: 'A tier rates what a government does. It says nothing about a passenger.',
      contacts: 'Whom to call there',
    },
  },
  note: {
    title: 'Before you board',
    heading: 'What you will meet',
    out: 'You can stop at any time with “Leave”. What you have decided is kept, and nobody asks why.',
    start: 'Go on board',
    later: 'Not now',
    you: 'You',
    aircraft: 'Aircraft',
    time: 'Time',
    seats: 'Seats to know',
    limits: 'No time limits',
    aboutLimits:
      'Some moments of this flight have a time limit. You can add time, or switch limits off, at any moment.',
  },
  phases: {
    boarding: 'Boarding',
    climb: 'Climb',
    cruise: 'Cruise',
    descent: 'Descent',
    arrival: 'Arrival',
  } satisfies Record<Phase, string>,
  phaseOf: (phase: string, n: number, of: number) => `Phase of flight: ${phase}, ${n} of ${of}`,
  resumed: 'Welcome back. You are where you left off.',
  justBefore: 'What happened just before',
  decide: 'Decide',
  chooseFirst: 'Choose one of these first.',
  mark: 'These are the signs',
  markNone: 'None of these is a sign',
  marked: (n: number) => (n === 1 ? '1 marked' : `${n} marked`),
  youDecided: 'You decided',
  timeLimit: {
    title: (time: string) => `You have ${time} to decide.`,
    soon: 'The time begins in a moment.',
    left: (time: string) => `${time} left`,
    time: inFives,
    offer: (time: string) => `Do you need longer? Press “More time” to add ${time}.`,
    added: (time: string) => `Time added: you have ${time} now.`,
    more: 'More time',
    off: 'No time limits',
    areOff: 'Time limits are off. Take the time that you need.',
    wasOver: 'Time ran out, and this was decided by waiting.',
  },
  order: {
    earlier: (item: string) => `Move up: ${item}`,
    later: (item: string) => `Move down: ${item}`,
    now: (item: string, place: number, of: number) => `${item}: now ${place} of ${of}`,
    decide: 'This is the order',
    right: 'In the right order',
    wrong: 'Not yet in order',
    yours: 'Your order',
    asked: 'The right order',
    either: 'In any order:',
    verdicts: { right: 'In its place', early: 'Too early', late: 'Too late' },
  },
  report: {
    leaveOut: 'Leave out',
    decide: 'This is my report',
    decideEmpty: 'Nothing goes into the report',
    written: (n: number) => `${n} written`,
    judged: (right: number, of: number) => `${right} of ${of} facts in the right field`,
    belongs: 'It belongs in:',
    youPut: 'You put it in:',
    verdicts: {
      assumption: 'An assumption was written',
      otherField: 'Belongs elsewhere',
      missed: 'A fact was left out',
      rightField: 'In the right field',
      left: 'Rightly left out',
    },
  },
  outcomes: {
    good: 'Sound',
    acceptable: 'Acceptable',
    harmful: 'Harmful',
  } satisfies Record<Outcome, string>,
  verdicts: {
    hit: 'You saw it',
    missed: 'You missed it',
    wronged: 'This would have wronged somebody',
    ordinary: 'Not a sign by itself',
    left: 'Rightly left aside',
  },
  observed: (hits: number, of: number) =>
    of === 0 ? 'There was no real sign here' : `You marked ${hits} of ${of} real signs`,
  ending: {
    result: 'Your result',
    percent: (n: number) => `${n}%`,
    passed: (mark: number) => `This reaches the pass mark of ${mark}%.`,
    below: (mark: number) => `The pass mark is ${mark}%. Play again to try another way.`,
    belowAndLast: (mark: number) => `The pass mark is ${mark}%. That was the last attempt that counts.`,
    harmed: 'An attempt that ends in harm counts 0%, whatever came before.',
    debrief: 'Debrief',
    again: 'Play again',
    toCourse: 'Back to the course',
  },
  assessment: {
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
  },
  wayOut: {
    title: 'Take the time you need',
    kept: 'Everything that you have decided is saved. When you come back you will be in the same place.',
    stay: 'Go back to where I was',
    toCourse: 'Stop this and see the course',
    exit: 'Save and exit',
  },
  closed: {
    title: 'Saved. You can close this window.',
    text: 'When you launch the course again, you will be where you are now.',
    unsavedTitle: 'Your last save is not confirmed.',
    unsaved: 'Launch the course again from this device when you are online: it has kept what you did.',
    lost: 'Neither your LMS nor this device could keep the last of what you did. What was saved before is there when you launch the course again.',
  },
};

/** Seconds, counted down in steps of five, so that nothing flickers. */
function inFives(seconds: number): string {
  const rounded = 5 * Math.ceil(seconds / 5);
  if (rounded < 120) return `${rounded} seconds`;
  const rest = rounded % 60;
  return `${Math.floor(rounded / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}

export type Texts = typeof en;
