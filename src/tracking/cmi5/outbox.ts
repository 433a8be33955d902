import { isTaken, type Answer } from './lrs.ts';
import type { Statement } from './statement.ts';

export interface Outbox {
  /** Takes a statement up, unless one with its id waits already. */
  add(statement: Statement): void;
  /** In order. */
  waiting(): readonly Statement[];
  /** Posts what waits, until it is all gone (true) or something has to wait longer (false). */
  send(): Promise<boolean>;
}

const mostAtOnce = 50;

/**
 * Statements that the LRS has not taken yet. A batch is taken as a whole or not at all, so one that is refused is halved
 * until the statement that it was refused for is alone: that one is stored already, or never will be.
 * @param goesOn whether to make another request
 */
export function outbox(
  post: (statements: readonly Statement[]) => Promise<Answer>,
  goesOn: () => boolean,
): Outbox {
  const waiting = new Map<string, Statement>();

  function drop(statements: readonly Statement[]): boolean {
    statements.forEach(({ id }) => waiting.delete(id));
    return true;
  }

  async function sendBatch(statements: readonly Statement[]): Promise<boolean> {
    if (!goesOn()) return false;
    const answer = await post(statements);
    if (isTaken(answer)) return drop(statements);
    if (!isForContent(answer)) return false;
    const half = Math.ceil(statements.length / 2);
    if (half === statements.length) return drop(statements);
    return (await sendBatch(statements.slice(0, half))) && (await sendBatch(statements.slice(half)));
  }

  return {
    add(statement) {
      if (!waiting.has(statement.id)) waiting.set(statement.id, statement);
    },
    waiting: () => [...waiting.values()],
    async send() {
      while (waiting.size > 0) {
        if (!(await sendBatch([...waiting.values()].slice(0, mostAtOnce)))) return false;
      }
      return true;
    },
  };
}

/** Whether a batch was refused for what is in it: malformed, stored already, or too long. */
export function isForContent({ status }: Answer): boolean {
  return status === 400 || status === 409 || status === 413;
}
