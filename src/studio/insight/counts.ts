/** How many learners took each choice, as the local LMS tells it. */

/** A number of learners; of few it is told only that there are some, so that nobody can be picked out. */
export type Learners = number | 'few';

/** How many are too few to be told. */
export const fewerThan = 5;

export interface StepCounts {
  step: string;
  /** Who has decided in the step. Null where it would tell what is not told of its choices. */
  learners: Learners | null;
  /** By the id of the choice. A choice that is not named here nobody has taken. */
  choices: Readonly<Record<string, Learners>>;
}

export interface Counted {
  scenario: string;
  steps: readonly StepCounts[];
}

/** As words for a trainer. */
export function learnersInWords(learners: Learners | null | undefined): string {
  if (learners === null) return 'not told';
  if (learners === undefined || learners === 0) return 'nobody';
  if (learners === 'few') return `fewer than ${fewerThan} learners`;
  return `${learners.toLocaleString('en')} learners`;
}

/** The page that was opened from a folder has nobody to ask. */
export function hasLms(address: Pick<Location, 'protocol'>): boolean {
  return address.protocol === 'http:' || address.protocol === 'https:';
}

/** Asks the local LMS. @throws {Error} with a sentence for a trainer */
export async function askCounts(scenario: string): Promise<Counted> {
  const response = await fetch(`/api/records/decided?scenario=${encodeURIComponent(scenario)}`).catch(() => {
    throw new Error('The local LMS does not answer. Start it again, then try again.');
  });
  const answer = (await response.json().catch(() => ({}))) as Partial<Counted> & { error?: string };
  if (response.ok && answer.steps) return answer as Counted;
  throw new Error(answer.error ?? 'There are no records to count at this address.');
}
