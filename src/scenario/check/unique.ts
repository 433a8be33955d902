import { token } from '../token.ts';
import type { Problem } from './problem.ts';
import { entriesOf, idsIn, membersOf, named, property, type Name, type Raw } from './raw.ts';
import { sequenceOf } from './references.ts';

/**
 * Finds names borne twice, and names that saved data can't tell apart.
 * @param document a scenario as it was parsed; parts of another shape are passed over
 */
export function checkUnique(document: Raw): Problem[] {
  const steps = entriesOf(property(document, 'steps')).map(([, step]) => step);
  const variants = idsIn(property(document, 'variants'));
  const walks = membersOf(property(document, 'walks')).map((walk) => property(walk, 'name'));
  // A choice is named in conditions, in saved data and in an auditor's rows by its id alone.
  const choices = steps.flatMap((step) => idsIn(property(step, 'choices')));
  return [
    ...duplicates(choices, ({ name }) => `The choice id "${name}" is used more than once in this scenario.`),
    ...duplicates(variants, ({ name }) => `The variant id "${name}" is used more than once.`),
    ...duplicates(named(walks), ({ name }) => `Two walks are called "${name}".`),
    ...similar(variants),
    ...steps.flatMap(inStep),
  ];
}

function inStep(step: Raw): Problem[] {
  const ids = (list: string) => idsIn(property(step, list));
  const listed = (what: string) => (one: Name) =>
    `The ${what} "${one.name}" is named more than once in this step.`;
  return [
    ...similar(ids('choices')),
    ...duplicates(named(membersOf(property(step, 'signs'))), listed('sign')),
    ...duplicates(ids('items'), listed('item')),
    ...duplicates(sequenceOf(step), (one) => `"sequence" names the item "${one.name}" more than once.`),
    ...duplicates(ids('fields'), listed('field')),
    ...duplicates(ids('entries'), listed('entry')),
  ];
}

/** Names that have been there before, each time that they are there again. */
export function duplicates(names: readonly Name[], message: (name: Name) => string): Problem[] {
  const seen = new Set<string>();
  return names.flatMap((one): Problem[] => {
    if (!seen.has(one.name)) {
      seen.add(one.name);
      return [];
    }
    const remedy = 'Name each of them once, and give each an id of its own.';
    return [{ rule: 'duplicate-id', path: one.at.path, message: message(one), remedy }];
  });
}

/** Different names with the same token. */
export function similar(names: readonly Name[]): Problem[] {
  const first = new Map<string, string>();
  return names.flatMap(({ name, at }): Problem[] => {
    const twin = first.get(token(name));
    if (twin === undefined) first.set(token(name), name);
    if (twin === undefined || twin === name) return [];
    return [
      {
        rule: 'similar-id',
        path: at.path,
        message: `The ids "${twin}" and "${name}" have the same short form in saved data.`,
        remedy: 'Change either of them a little.',
      },
    ];
  });
}
