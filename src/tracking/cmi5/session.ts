/** One cmi5 session in its course: what is recorded and earned goes to the LMS in order, and nothing twice. */
import { answered, scored, scoreKey } from './allowed.ts';
import { terminated } from './defined.ts';
import { featLog, owed } from './feats.ts';
import { isTaken, type Answer } from './lrs.ts';
import type { Opened } from './open.ts';
import { isForContent, outbox } from './outbox.ts';
import { advance, mergeRuns, writeRun } from './run.ts';
import { runDocument } from './run-document.ts';
import type { Statement } from './statement.ts';
import type { Interaction, Standing, Tracker } from '../tracker.ts';

export type Session = Pick<Tracker, 'record' | 'save' | 'finish'>;

/** What a browser sends for a page that is gone: 64 KiB over all requests, of which some is left to headers. */
const mostLast = 60 * 1024;

export function sessionOn({ lrs, author, session, memory, note, ...opened }: Opened): Session {
  const writes = author.data.mode === 'normal';
  let run = opened.run;
  let newest: Standing;
  let recorded: Interaction[] = [];
  let posting: Promise<Answer> | undefined;
  let running: Promise<boolean> | undefined;
  let waiting: Promise<boolean> | undefined;
  let finished: Promise<boolean> | undefined;
  let isClosing = false;

  /** What was begun by `save` stops where `finish` takes over. */
  const goesOn = () => (finished === undefined || isClosing) && !lrs.isOver();
  const allowed = outbox(post, goesOn);
  const feats = featLog(
    { lrs, author, onFailed: () => (memory.hasFailed = true), post, goesOn },
    owed(run, memory),
  );
  const document = runDocument(lrs, opened.document, {
    write: () => writeRun(run, newest),
    takeUp: (theirs) => (run = mergeRuns(run, theirs)),
    goesOn,
  });

  async function post(statements: readonly Statement[], isLast = false): Promise<Answer> {
    const asked = lrs.post(statements, isLast);
    posting = asked;
    const answer = await asked;
    if (posting === asked) posting = undefined;
    return answer;
  }

  /** Makes statements of all that is new. */
  function take(standing: Standing): void {
    newest = standing;
    run = advance(run, standing);
    for (const interaction of recorded) allowed.add(answered(author, interaction, standing.taken));
    recorded = [];
    for (const objective of standing.objectives) {
      const isNew = run.scored[objective.id] !== scoreKey(objective);
      if (objective.score !== null && isNew)
        allowed.add(scored(author, objective, objective.score, standing.taken));
    }
  }

  async function sendAllowed({ objectives }: Standing): Promise<boolean> {
    if (!(await allowed.send())) return false;
    const said = objectives
      .filter(({ score }) => score !== null)
      .map((one) => [one.id, scoreKey(one)] as const);
    run = { ...run, scored: { ...run.scored, ...Object.fromEntries(said) } };
    return true;
  }

  async function sendFeats({ taken }: Standing): Promise<boolean> {
    for (const feat of owed(run, memory)) {
      const isStated = goesOn() && (await feats.state(feat, run.score, taken));
      note();
      if (!isStated) return false;
      run = { ...run, stated: [...run.stated, feat] };
    }
    return true;
  }

  async function saveNow(standing: Standing): Promise<boolean> {
    take(standing);
    note();
    const isSaid = (await sendAllowed(standing)) && (await sendFeats(standing));
    const isKept = goesOn() && (await document.keep());
    return finished ?? (isSaid && isKept);
  }

  function start(): Promise<boolean> {
    running = saveNow(newest).then((isSaved) => {
      running = undefined;
      return isSaved;
    });
    return running;
  }

  async function close(standing: Standing): Promise<boolean> {
    // A statement under way has to be there before the last one, which would close the session to it.
    if (posting) await posting;
    if (lrs.isOver()) return false;
    memory.hasEnded = true;
    if (!writes) return isTaken(await endWith([], standing));
    take(standing);
    const due = owed(run, memory);
    const statements = [
      ...allowed.waiting(),
      ...due.map((feat) => feats.statement(feat, run.score, standing.taken)),
    ];
    const fits = bytes(statements) + bytes(writeRun(run, standing)) < mostLast;
    if (!fits || due.some(feats.isUncertain)) return closeInOrder(standing, undefined);
    // The page may be gone before any answer: both requests are made at once.
    const kept = document.keepLast();
    const answer = await endWith(statements, standing);
    if (isForContent(answer)) return closeInOrder(standing, kept);
    return (await kept) && isTaken(answer);
  }

  async function closeInOrder(standing: Standing, kept: Promise<boolean> | undefined): Promise<boolean> {
    isClosing = true;
    const isSaid = (await sendAllowed(standing)) && (await sendFeats(standing));
    const isKept = await (kept ?? document.keep());
    return isTaken(await endWith([], standing)) && isSaid && isKept;
  }

  function endWith(statements: readonly Statement[], { taken }: Standing): Promise<Answer> {
    const last = terminated(author, session, taken);
    note();
    return post([...statements, last], true);
  }

  return {
    record(interaction) {
      if (writes && !finished) recorded.push(interaction);
    },
    save(standing) {
      if (finished) return Promise.resolve(false);
      if (!writes) return Promise.resolve(true);
      newest = standing;
      if (!running) return start();
      waiting ??= running.then(() => {
        waiting = undefined;
        return finished ?? running ?? start();
      });
      return waiting;
    },
    finish: (standing) => (finished ??= close(standing)),
  };
}

function bytes(content: unknown): number {
  return new TextEncoder().encode(JSON.stringify(content)).length;
}
