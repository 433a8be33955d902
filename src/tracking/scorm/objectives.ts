/** The learner's standing by objective as `cmi.objectives`: SCORM 1.2 RTE §3.4, SCORM 2004 RTE §4.2.17. */
import { isSameEarned, keepEarned } from '../earned.ts';
import type { ObjectiveStanding } from '../tracker.ts';
import type { ApiClient } from './api-client.ts';
import type { Dialect } from './dialect.ts';

export interface ObjectiveLog {
  /** Asks whether the LMS takes objectives, and which it holds. Where it does not, all else does nothing. */
  open(): void;
  /** Sets what has changed since it was last taken. False where some of it is to go again. */
  send(objectives: readonly ObjectiveStanding[]): boolean;
  /** Takes what was sent for kept. */
  settle(): void;
}

const category = 'cmi.objectives';
/** The fewest that a 2004 LMS must hold. */
const most = 100;
/** What fails so often will not be taken at all, and must not keep the rest from being taken for saved. */
const mostFailures = 3;

export function objectiveLog(client: ApiClient, dialect: Dialect['objective']): ObjectiveLog {
  const indices = new Map<string, number>();
  let next = most;
  let sent = new Map<string, string>();
  let kept = new Map<string, string>();
  let failures = 0;

  function write(objective: ObjectiveStanding): boolean {
    const id = dialect.id(objective);
    const index = indices.get(id) ?? next;
    if (index >= most) return true;
    const at = (field: string) => `${category}.${index}.${field}`;
    if (indices.has(id)) {
      const before = dialect.earned((field) => client.getOptional(at(field)));
      // What the LMS holds is further than what this device knows of.
      if (!isSameEarned(keepEarned(before, objective), objective)) return true;
    } else {
      const answer = client.setOptional(at('id'), id);
      if (answer !== 'taken') return answer === 'refused';
      indices.set(id, index);
      next = index + 1;
    }
    return dialect
      .fields(objective)
      .every(([field, value]) => client.setOptional(at(field), value) !== 'failed');
  }

  return {
    open() {
      const count = client.probe(category) ? client.get(`${category}._count`) : '';
      if (!/^\d+$/.test(count)) return;
      next = Number(count);
      for (let i = 0; i < Math.min(next, most); i++) indices.set(client.get(`${category}.${i}.id`), i);
    },
    send(objectives) {
      sent = new Map(kept);
      return objectives.every((objective) => {
        const now = JSON.stringify(objective);
        if (objective.score === null || kept.get(objective.id) === now) return true;
        sent.set(objective.id, now);
        return write(objective) || ++failures >= mostFailures;
      });
    },
    settle() {
      kept = sent;
    },
  };
}
