/** How the pages say what is in a registration. */
import type { RegistrationView } from '../requests.ts';

export const standardName = { scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004' } as const;

export const completionWord = {
  not_started: 'Not started',
  unknown: 'Unknown',
  incomplete: 'Incomplete',
  completed: 'Completed',
} as const;

export const successWord = { unknown: 'Unknown', passed: 'Passed', failed: 'Failed' } as const;

/** Such as `85%`, or the word for none. */
export function scoreWord(percent: number | null): string {
  return percent === null ? 'None' : `${percent}%`;
}

/** Such as `0:05:12`: hours, minutes and seconds, rounded down. */
export function timeWord(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** An instant in the reader's own time zone and language. */
export function instantWord(instant: string): string {
  return new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

/** What launching the registration does. */
export function launchWord({ done, startedAt }: RegistrationView): 'Review' | 'Resume' | 'Start' {
  if (done) return 'Review';
  return startedAt === null ? 'Start' : 'Resume';
}

/** What the course has reported of the learner's result; without what is not known yet. */
export function resultWords({ completion, success, scorePercent }: RegistrationView): string[] {
  return [
    completionWord[completion],
    ...(success === 'unknown' ? [] : [successWord[success]]),
    ...(scorePercent === null ? [] : [`Score ${scoreWord(scorePercent)}`]),
  ];
}
