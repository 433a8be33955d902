import type { Decision } from '../../src/scenario/decision.ts';
import type { Step } from '../../src/scenario/schema.ts';

/** Every decision that a step could be asked to take, whether it holds at the moment or not. */
export function everyDecision(id: string, step: Step): Decision[] {
  switch (step.type) {
    case 'ending':
      return [];
    case 'scene':
      return step.choices.map(({ id: choice }) => ({ type: 'choose', step: id, choice }));
    case 'observe':
      return product(step.signs.map((sign) => [[], [sign]])).map((signs) => ({
        type: 'mark',
        step: id,
        signs: signs.flat(),
      }));
    case 'order':
      return ordersOf(step.items.map((item) => item.id)).map((items) => ({ type: 'order', step: id, items }));
    case 'report': {
      const options = step.entries.map(({ id: entry }) => [
        [],
        ...step.fields.map(({ id: field }) => [{ entry, field }]),
      ]);
      return product(options).map((lines) => ({ type: 'report', step: id, lines: lines.flat() }));
    }
  }
}

/** Every list that has one option of each member. */
function product<T>(members: readonly (readonly T[])[]): T[][] {
  return members.reduce<T[][]>(
    (lists, options) => lists.flatMap((list) => options.map((option) => [...list, option])),
    [[]],
  );
}

function ordersOf(items: readonly string[]): string[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    ordersOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}
