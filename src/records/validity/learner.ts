/** Somebody whose currency is asked about. */
import type { Currency, RosterMember } from '../store/tables.ts';
import { currencyOf, type Completion } from './currency.ts';
import { never } from './day.ts';
import { isRequiredOf, type Rules } from './rules-schema.ts';

export interface Learner extends RosterMember {
  completions: readonly Completion[];
}

/** Where somebody stands with each requirement of their role that is owed. */
export function currencyOfLearner(
  learner: Learner,
  { requirements }: Pick<Rules, 'requirements'>,
): Currency[] {
  const { person_id, name, role, base, since, until, completions } = learner;
  return requirements.flatMap((requirement) => {
    if (!isRequiredOf(requirement, role)) return [];
    const validity = currencyOf(completions, requirement, { since });
    if (!validity) return [];
    return [
      {
        person_id,
        requirement_id: requirement.id,
        name,
        person_key: person_id.toLowerCase(),
        name_key: name.toLowerCase(),
        role,
        base,
        ...validity,
        until: until ?? never,
      },
    ];
  });
}
