/** Opens a cmi5 session: all that has to be read first, and then the first statement (cmi5 §7.1.1, §8.2, §10, §11). */
import { startClock } from './clock.ts';
import { initialized } from './defined.ts';
import { readLaunchData } from './launch-data.ts';
import type { LaunchParameters } from './launch-parameters.ts';
import { isTaken, openLrs, type Answer, type Lrs } from './lrs.ts';
import type { Platform } from './platform.ts';
import { readRun, type Run } from './run.ts';
import { readDocument } from './run-document.ts';
import type { Author } from './statement.ts';
import { newMemory, recall, remember, type TabMemory } from './tab-memory.ts';
import { fetchToken, launchAgain } from './token.ts';
import type { Launch } from '../tracker.ts';
import { uuidOf } from './uuid.ts';

export interface Opened {
  launch: Launch;
  lrs: Lrs;
  author: Author;
  /** What tells this session from others of its registration. */
  session: string;
  memory: TabMemory;
  /** Keeps the memory as it is now. */
  note(): void;
  /** What the LMS holds of the run, and the answer that it came with. */
  run: Run;
  document: Answer;
}

/** @throws {Error} where no session can be opened; then nothing has been recorded. It says what the learner can do. */
export async function openSession(parameters: LaunchParameters, platform: Platform): Promise<Opened> {
  // The address of the token is the session's own, and known before anything may be asked.
  const session = uuidOf(parameters.registration, parameters.fetch);
  const key = `crosscheck.cmi5.${session}`;
  const known = recall(platform, key);
  if (known?.hasEnded)
    throw new Error(`This session has ended, and your record is as you left it. ${launchAgain}`);
  const memory = known ?? newMemory(await fetchToken(platform, parameters.fetch));
  const note = () => remember(platform, key, memory);
  note();

  const lrs = openLrs(platform, parameters, memory.token);
  const [prepared, document, preferences] = await Promise.all([
    lrs.getState('LMS.LaunchData'),
    readDocument(lrs),
    lrs.getPreferences(),
  ]);
  if (!isTaken(prepared)) throw refusal('gave no launch data', prepared);
  if (!isTaken(document) && document.status !== 404)
    throw refusal('did not say where you had stopped', document);
  // An LMS may have none to give, but has to have been asked (cmi5 §11).
  if (preferences.status === 0) throw refusal('did not give your preferences', preferences);
  const data = readLaunchData(prepared.body);
  const run = readRun(document.body);

  const author = { parameters, data, clock: startClock(platform, memory) };
  await begin({ lrs, author, session, memory, note });

  const { actor, registration } = parameters;
  const { mode, masteryScore, returnTo } = data;
  const launch: Launch = {
    learner: { id: textOr(actor.account?.name), name: textOr(actor.name) },
    mode,
    credit: true,
    suspendData: run.suspendData,
    earned: run.earned,
    passMark: masteryScore === null ? null : Number((masteryScore * 100).toFixed(5)),
    registration,
    returnTo,
  };
  return { launch, lrs, author, session, memory, note, run, document };
}

type Beginning = Pick<Opened, 'lrs' | 'author' | 'session' | 'memory' | 'note'>;

/** Says `initialized`, once in a session: after a reload it may have been said already (cmi5 §9.3.2). */
async function begin({ lrs, author, session, memory, note }: Beginning): Promise<void> {
  if (memory.initialized === 'taken') return;
  const wasSent = memory.initialized === 'sent';
  const statement = initialized(author, session);
  memory.initialized = 'sent';
  note();
  if (!(wasSent && (await lrs.isStored(statement.id)))) {
    const answer = await lrs.post([statement]);
    const isStored = isTaken(answer) || answer.status === 409;
    if (!isStored) throw refusal('did not take the beginning of the session', answer);
  }
  memory.initialized = 'taken';
  note();
}

function refusal(what: string, { status }: Answer): Error {
  if (status === 0)
    return new Error(`Your LMS ${what}: it could not be reached. Check the connection, and try again.`);
  return new Error(`Your LMS ${what} (status ${status}). ${launchAgain}`);
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
