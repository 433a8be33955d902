import type { Scene } from '../schema.ts';
import type { Problem } from './problem.ts';
import type { Parts } from './parts.ts';
import { wordsIn, wordsInProse } from './words.ts';

/**
 * The most words of one step's text. A calm reader of a second language takes about a minute and a half for them, which
 * is as much as fits a phone without losing the question below.
 */
const mostWords = 170;

/** Words in a minute, for somebody who reads a second language or with a screen reader. */
const wordsPerMinute = 120;

/** Finds steps with more text than is read to its end. */
export function checkReadingLength({ steps }: Parts): Problem[] {
  return Object.entries(steps).flatMap(([id, step]): Problem[] => {
    const words = wordsInProse(step.text);
    if (words <= mostWords) return [];
    return [
      {
        rule: 'long-text',
        path: ['steps', id, 'text'],
        message: `This text has ${words} words, and crew on a phone stop reading after about ${mostWords}.`,
        remedy: 'Shorten it, or make two steps of it.',
      },
    ];
  });
}

/** How long the text, the question and the choices of a scene take to be read. */
export function secondsToRead(scene: Pick<Scene, 'text' | 'prompt' | 'choices'>): number {
  return Math.ceil((wordsToRead(scene) * 60) / wordsPerMinute);
}

function wordsToRead({ text, prompt, choices }: Pick<Scene, 'text' | 'prompt' | 'choices'>): number {
  return (
    wordsInProse(text) + wordsIn(prompt) + choices.reduce((sum, choice) => sum + wordsIn(choice.text), 0)
  );
}

/** Finds time limits that end before the text, the question and the choices can have been read. */
export function checkTimeToRead({ steps }: Parts): Problem[] {
  return Object.entries(steps).flatMap(([id, step]): Problem[] => {
    if (step.type !== 'scene' || !step.within) return [];
    const needed = secondsToRead(step);
    if (needed <= step.within.seconds) return [];
    return [
      {
        rule: 'short-time-limit',
        path: ['steps', id, 'within', 'seconds'],
        message:
          `${step.within.seconds} seconds are too short: the text, the question and the choices have ${wordsToRead(step)} words, ` +
          `which take ${needed} seconds at ${wordsPerMinute} words a minute.`,
        remedy: `Give at least ${needed} seconds, or shorten the text.`,
      },
    ];
  });
}
