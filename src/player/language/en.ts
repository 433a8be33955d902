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
  leave: 'Leave',
  next: 'Continue',
  back: 'Back',
  sources: 'Where this comes from',
  undated: 'no date shown',
  extract: 'only an extract was read',
  awaitingExpert: 'A subject-matter expert has not reviewed this content yet.',
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
    lookAgain: 'Open again',
    parts: 'In this course',
    part: { module: 'Briefing', scenario: 'Scenario' },
    done: 'Done',
    underWay: 'Begun',
    best: (percent: number) => `Best result ${percent}%`,
    passed: (percent: number | null) =>
      percent === null
        ? 'You have completed this course.'
        : `You have completed and passed this course with ${percent}%.`,
    failed: (percent: number, mark: number) =>
      `Every attempt is used, and the result is ${percent}%; the pass mark is ${mark}%. Your training department will tell you what comes next.`,
    optional: 'Not required',
    notYet: (mark: number) => `Everything is played. To pass you need ${mark}%: play a scenario again.`,
    alreadyEarned: 'Your LMS already holds this course as completed. You can play it again at any time.',
    passMark: (mark: number, attempts: number | undefined) =>
      `Pass mark ${mark}%. ${attempts === undefined ? 'You can try as often as you like.' : attempts === 1 ? 'Each scenario counts once.' : `You can play each scenario ${attempts} times.`}`,
    support: 'If this touches you',
  },
  page: { count: (page: number, pages: number) => `Page ${page} of ${pages}`, last: 'Done' },
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
  observed: (hits: number, of: number) => `You marked ${hits} of ${of} real signs`,
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
