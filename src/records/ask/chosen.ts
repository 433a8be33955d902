/** How many learners took each choice of a scenario: counts without names, and of few only that there are some. */
import { sql, type Kysely } from 'kysely';
import { besidesSteps } from './decided.ts';
import type { RecordTables } from '../store/tables.ts';

/** Fewer learners than this could be picked out by whoever knows their colleagues. */
const fewest = 5;

/** A number of learners, or that there are some, and fewer than `fewest`. */
type Learners = number | 'few';

export interface ChosenInStep {
  step: string;
  /** Who decided there. Null where it would tell what is not told of its choices. */
  learners: Learners | null;
  /** By the id of the choice. One that is not named nobody took. */
  choices: Record<string, Learners>;
}

interface Row {
  interaction_id: string;
  response: string;
  /** PostgreSQL counts in text. */
  learners: number | string;
}

/**
 * Counts, for each step of a scenario, the learners who decided there, and those who took each choice in any of their
 * attempts. Steps at which nobody decided are left out.
 * @param scenario its id
 */
export async function chosenIn(db: Kysely<RecordTables>, scenario: string): Promise<ChosenInStep[]> {
  const decided = db
    .selectFrom('decision')
    .innerJoin('completion_record', 'completion_record.record_id', 'decision.record_id')
    // A full stop ends the id of the scenario, and the next character is a slash.
    .where('interaction_id', '>=', `${scenario}.`)
    .where('interaction_id', '<', `${scenario}/`);
  const learners = sql<Row['learners']>`count(distinct completion_record.person_id)`.as('learners');
  const ofSteps = await decided
    .select(['interaction_id', learners])
    .groupBy('interaction_id')
    .orderBy('interaction_id')
    .execute();
  const ofChoices = await decided
    .where('type', '=', 'choice')
    .select(['interaction_id', 'response', learners])
    .groupBy(['interaction_id', 'response'])
    .orderBy('interaction_id')
    .orderBy('response')
    .execute();
  return ofSteps
    .filter(({ interaction_id }) => !besidesSteps.test(interaction_id))
    .map(({ interaction_id, learners: all }) => {
      const rows = ofChoices.filter((row) => row.interaction_id === interaction_id);
      return told(interaction_id.slice(scenario.length + 1), Number(all), rows);
    });
}

function told(step: string, all: number, rows: readonly Row[]): ChosenInStep {
  const choices = rows.flatMap(({ response, learners }) => {
    const id = onlyOne(response);
    return id === undefined ? [] : [[id, fewOr(Number(learners))] as const];
  });
  // What is left of all would be those that are not told.
  const wouldTell = choices.some(([, learners]) => learners === 'few') && all >= fewest;
  return { step, learners: wouldTell ? null : fewOr(all), choices: Object.fromEntries(choices) };
}

function fewOr(learners: number): Learners {
  return learners > 0 && learners < fewest ? 'few' : learners;
}

/** What was chosen, where that is one thing. */
function onlyOne(response: string): string | undefined {
  try {
    const chosen: unknown = JSON.parse(response);
    return Array.isArray(chosen) && chosen.length === 1 && typeof chosen[0] === 'string'
      ? chosen[0]
      : undefined;
  } catch {
    return undefined;
  }
}
