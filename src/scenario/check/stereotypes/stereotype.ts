import type { Scenario } from '../../schema.ts';
import type { Parts } from '../parts.ts';
import type { Problem } from '../problem.ts';
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';

/** What people are wrongly suspected for, and never a sign (49 U.S. Code 40127; 14 CFR 382). */
export type Ground =
  | 'nationality'
  | 'skin colour'
  | 'religion'
  | 'dress'
  | 'sex'
  | 'disability'
  | 'a family that looks different';

/** How each ground is put in a language. A pattern finds what the sign rests on, not every mention of a person. */
export type Grounds = Readonly<Record<Ground, RegExp>>;

const groundsIn: Readonly<Record<Scenario['language'], Grounds>> = { en: english, fr: french, ar: arabic };

/** What a sign rests on though it is never a sign, and the words that say so; undefined where there is no such thing. */
export function stereotypeIn(
  text: string,
  language: Scenario['language'],
): { ground: Ground; words: string } | undefined {
  for (const [ground, pattern] of Object.entries(groundsIn[language]) as [Ground, RegExp][]) {
    const [words] = pattern.exec(text) ?? [];
    if (words !== undefined) return { ground, words };
  }
  return undefined;
}

/** Finds signs that are called real indicators though they rest on who somebody is. */
export function checkStereotypes({ signs, language }: Parts): Problem[] {
  return Object.entries(signs).flatMap(([id, { kind, text }]): Problem[] => {
    const found = kind === 'indicator' ? stereotypeIn(text, language) : undefined;
    if (!found) return [];
    return [
      {
        rule: 'stereotype-as-indicator',
        path: ['signs', id, 'text'],
        message: `This sign is called a real indicator, and “${found.words}” is about ${found.ground}, which is never one.`,
        remedy: 'Say what somebody does to somebody else, or set "kind" to "stereotype".',
      },
    ];
  });
}
