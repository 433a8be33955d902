import { featStatement, type Feat } from './defined.ts';
import { isTaken, type Answer, type Lrs } from './lrs.ts';
import type { Run } from './run.ts';
import type { Author, Statement } from './statement.ts';
import type { TabMemory } from './tab-memory.ts';
import type { Taken } from '../tracker.ts';

/**
 * What a run has earned and the LRS does not hold yet, in the order in which it is to be stated: each once in a
 * registration, and in a session one of passed and failed (cmi5 §9.3).
 */
export function owed({ earned, stated }: Run, { hasFailed }: TabMemory): Feat[] {
  const isFailed = earned.success === 'failed' && !stated.includes('passed');
  const isPassed = earned.success === 'passed' && !hasFailed;
  const feats: (Feat | undefined)[] = [
    earned.completion === 'completed' ? 'completed' : undefined,
    isPassed ? 'passed' : isFailed ? 'failed' : undefined,
  ];
  return feats.filter((feat) => feat !== undefined).filter((feat) => !stated.includes(feat));
}

export interface FeatLog {
  /** The statement for a feat; once made it stays as it is, however often it is sent. @param score percent */
  statement(feat: Feat, score: number | null, taken: Taken): Statement;
  /** Sees to it that the LRS holds the statement; false where it may not. @param score percent */
  state(feat: Feat, score: number | null, taken: Taken): Promise<boolean>;
  /** Whether the LRS may hold it without our knowing. An LMS may close a session that states something twice. */
  isUncertain(feat: Feat): boolean;
}

interface Surroundings {
  lrs: Lrs;
  author: Author;
  /** Told before `failed` is stated. */
  onFailed(): void;
  post(statements: readonly Statement[]): Promise<Answer>;
  /** Whether to make another request. */
  goesOn(): boolean;
}

/** @param doubtful what an earlier session may have stated */
export function featLog(
  { lrs, author, onFailed, post, goesOn }: Surroundings,
  doubtful: readonly Feat[],
): FeatLog {
  const made = new Map<Feat, Statement>();
  const uncertain = new Set(doubtful);

  function statement(feat: Feat, score: number | null, taken: Taken): Statement {
    if (feat === 'failed') onFailed();
    const known = made.get(feat) ?? featStatement(author, feat, score, taken);
    made.set(feat, known);
    return known;
  }

  async function state(feat: Feat, score: number | null, taken: Taken): Promise<boolean> {
    const said = statement(feat, score, taken);
    if (await lrs.isStored(said.id)) return true;
    if (!goesOn()) return false;
    uncertain.add(feat);
    const answer = await post([said]);
    const isStored = isTaken(answer) || answer.status === 409;
    if (isStored) uncertain.delete(feat);
    return isStored;
  }

  return { statement, state, isUncertain: (feat) => uncertain.has(feat) };
}
