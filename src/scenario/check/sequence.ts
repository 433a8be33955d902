import type { Scenario } from '../schema.ts';
import { isInOrder } from '../score.ts';
import type { Problem } from './problem.ts';
import { entriesOf, idsIn, property, type Raw } from './raw.ts';
import { sequenceOf } from './references.ts';

/**
 * Finds items of an order step that have no place in its sequence.
 * @param document a scenario as it was parsed; parts of another shape are passed over
 */
export function checkSequences(document: Raw): Problem[] {
  return entriesOf(property(document, 'steps')).flatMap(([, step]) => {
    const sequence = property(step, 'sequence');
    if (!Array.isArray(sequence.value)) return [];
    const placed = new Set(sequenceOf(step).map(({ name }) => name));
    const left = idsIn(property(step, 'items')).filter(({ name }) => !placed.has(name));
    return left.map(({ name }): Problem => ({
      rule: 'incomplete-sequence',
      path: sequence.path,
      message: `"sequence" leaves out the item "${name}".`,
      remedy: 'Name each item exactly once, in the right order.',
    }));
  });
}

/** Finds order steps that show the right order to begin with, so that there is nothing to do. */
export function checkShownOrder({ steps }: Pick<Scenario, 'steps'>): Problem[] {
  return Object.entries(steps).flatMap(([id, step]): Problem[] => {
    if (
      step.type !== 'order' ||
      !isInOrder(
        step,
        step.items.map((item) => item.id),
      )
    )
      return [];
    return [
      {
        rule: 'shown-in-order',
        path: ['steps', id, 'items'],
        message: 'The items are shown in the right order already.',
        remedy: 'Mix them up.',
      },
    ];
  });
}
