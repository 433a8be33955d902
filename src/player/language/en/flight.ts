import type { Outcome, Phase } from '../../../scenario/schema.ts';

/** A scenario, from the note before it to its ending. */
export const flight = {
  note: {
    title: 'Before you board',
    heading: 'What you will meet',
    out: 'You can stop at any time with “Leave”. What you have decided is kept, and nobody asks why.',
    start: 'Go on board',
    skip: 'Skip this',
    aboutSkip:
      'You can skip it without giving a reason, and nothing is taken from your result. Your record says that it was skipped.',
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
};

/** Seconds, counted down in steps of five, so that nothing flickers. */
function inFives(seconds: number): string {
  const rounded = 5 * Math.ceil(seconds / 5);
  if (rounded < 120) return `${rounded} seconds`;
  const rest = rounded % 60;
  return `${Math.floor(rounded / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}
