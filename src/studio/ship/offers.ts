/** What can be packed, and for which standards, in words for a trainer. */
import { readJson } from '../../scenario/check/json-source.ts';
import { membersOf, property, propertiesOf } from '../../scenario/check/raw.ts';
import type { Target } from '../../package/target.ts';
import type { Files } from '../files/files.ts';
import type { What } from './wish.ts';

export const targetNames: Readonly<Record<Target, string>> = {
  scorm12: 'SCORM 1.2, which nearly every LMS takes',
  scorm2004: 'SCORM 2004, 3rd edition',
  'scorm2004-4th': 'SCORM 2004, 4th edition',
  cmi5: 'cmi5',
  web: 'Web pages, for a web server without an LMS',
};

/** Those that the local LMS plays. */
export const playedHere: readonly Target[] = ['scorm12', 'scorm2004', 'scorm2004-4th'];

export interface Offer {
  /** Tells it from the others. */
  key: string;
  what: What;
  words: string;
}

/** What there is to pack, going by the course, whatever is wrong with it. @param year of editions whose flights rotate */
export function offersIn(files: Files, year: number): Offer[] {
  const alone: Offer = { key: 'scenario', what: { type: 'scenario' }, words: 'This scenario alone' };
  const text = files.get('modules/course.json');
  if (text === undefined) return [alone];
  const course = { value: readJson(text).value, path: [] };
  const { title } = propertiesOf(course.value);
  const named = typeof title === 'string' ? `: ${title}` : '';
  const editions = membersOf(property(course, 'editions')).flatMap(({ value }): Offer[] => {
    const { id, title: own } = propertiesOf(value);
    if (typeof id !== 'string') return [];
    const words = `The edition “${typeof own === 'string' ? own : id}”, for ${year}`;
    return [{ key: `edition ${id}`, what: { type: 'edition', id, year }, words }];
  });
  return [alone, { key: 'course', what: { type: 'course' }, words: `The whole course${named}` }, ...editions];
}

/** Such as `412 KB` or `1.3 MB`. */
export function sizeInWords(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}
