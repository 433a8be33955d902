import fc from 'fast-check';
import type { Item } from '../../src/course/schema.ts';

/** What is of account in an item of the bank; its words are not. */
export interface Draft {
  objective: string;
  critical?: boolean;
  /** How many there are. */
  options?: number;
  /** The place of the right one, from 0. */
  right?: number;
}

export function bankOf(drafts: readonly Draft[]): Item[] {
  return drafts.map(({ options = 4, right = 0, ...rest }, n) => ({
    id: `item-${n}`,
    ...rest,
    text: 'What has happened.',
    prompt: 'What do you do?',
    options: Array.from({ length: options }, (_, i) => ({
      id: `option-${i}`,
      text: 'An answer.',
      ...(i === right && { right: true }),
      feedback: 'Why.',
    })),
  }));
}

const draft = fc.record({
  objective: fc.integer({ min: 1, max: 6 }).map((n) => `LO${n}`),
  critical: fc.boolean(),
  options: fc.integer({ min: 3, max: 4 }),
  right: fc.integer({ min: 0, max: 2 }),
});

export const arbitraryBank = fc.array(draft, { minLength: 3, maxLength: 60 }).map(bankOf);
