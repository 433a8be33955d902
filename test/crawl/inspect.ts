/** What is wrong with a screen. */
import { directionOf } from '../../src/player/language/language.ts';
import { fits, violations } from '../e2e/axe.ts';
import { settle } from '../e2e/by-session.ts';
import { looksForeign } from './foreign.ts';
import type { Look } from './look.ts';
import { lookAround, openAll, type Seen, type Words } from './seen.ts';
import type { Opened, Visit } from './visit.ts';

/** Comes to a screen and looks at it, with all opened that can be. @returns what is wrong with it, in words */
export async function inspect(course: Opened, visit: Visit, look: Look): Promise<string[]> {
  const frame = course.page.mainFrame();
  await visit.go(course);
  await settle(frame);
  await frame.evaluate(openAll);
  const seen = await frame.evaluate(lookAround);
  return [
    ...inShape(seen, look, visit),
    ...(await violations(frame)).map(shortened),
    ...((await fits(frame)) ? [] : ['it scrolls sideways']),
    ...seen.words.flatMap((words) => inItsLanguage(words, look)),
  ];
}

/** A rule and the tags that break it, which are the same on many screens. */
function shortened(violation: string): string {
  const [rule] = violation.split(':', 1);
  const tags = new Set(violation.match(/<[a-z][^>]*>/g));
  return `axe, ${rule}: ${[...tags].join(' ')}`;
}

function inShape(seen: Seen, { language }: Look, { isSame = false }: Visit): string[] {
  return [
    ...(seen.language === language ? [] : [`the page is said to be in “${seen.language}”`]),
    ...(seen.direction === directionOf(language) ? [] : [`the page is read ${seen.direction}`]),
    ...(seen.headings === 1 ? [] : [`it has ${seen.headings} headings of the first level`]),
    ...(isSame || seen.focus === 'h1' ? [] : [`the focus is not on the heading, but on ${seen.focus}`]),
    ...seen.outside.map((text) => `it does not fit: ${text}`),
    ...seen.small.map((target) => `less than 44 px to hit: ${target}`),
  ];
}

function inItsLanguage({ text, language, saidBy }: Words, look: Look): string[] {
  // The choice of a language names each in its own words.
  if (saidBy === 'cc-language') return [];
  if (language === look.language) {
    const why = looksForeign(text, language);
    return why === undefined ? [] : [`not marked as another language (${why}): ${text}`];
  }
  // What a source is called stays in the language that it is published in.
  return saidBy === 'cc-sources' ? [] : [`it is in “${language}”: ${text}`];
}
