/** The learner's decisions as `cmi.interactions`, one new index for each: SCORM 1.2 RTE §3.4, SCORM 2004 RTE §4.2. */
import type { Answer, ApiClient } from './api-client.ts';

/** The fields of one index, in an order that every LMS takes. Empty ones are not sent. */
export type Fields = Readonly<Record<string, string>> & { id: string };

export interface InteractionLog {
  /** Asks whether the LMS takes interactions, and how many it holds. Where it does not, all else does nothing. */
  open(): void;
  record(fields: Fields): void;
  /** Records what explains the decisions that follow, so that it stands before them. */
  recordFirst(fields: Fields): void;
  /** Sets what has been recorded. False where some of it is to go again. */
  send(): boolean;
  /** Forgets what was sent. Until then it goes again, at the same index. */
  settle(): void;
}

interface Entry {
  fields: Fields;
  index?: number;
  /** How often the LMS has failed to take it. */
  failures: number;
}

/** What fails so often will not be taken at all, and must not keep the rest from being taken for saved. */
const mostFailures = 3;

const category = 'cmi.interactions';
/** The fewest that a 2004 LMS must hold is 250. */
const most = 200;

export function interactionLog(client: ApiClient): InteractionLog {
  let pending: Entry[] = [];
  let next = most;

  function write(entry: Entry): Answer {
    const index = entry.index ?? next;
    if (index >= most) return 'refused';
    const set = (field: string, value: string) => client.setOptional(`${category}.${index}.${field}`, value);
    const { id, ...rest } = entry.fields;
    const answer = set('id', id);
    if (answer !== 'taken') return answer;
    entry.index = index;
    next = Math.max(next, index + 1);
    const hasFailed = Object.entries(rest).some(
      ([field, value]) => value !== '' && set(field, value) === 'failed',
    );
    return hasFailed ? 'failed' : 'taken';
  }

  return {
    open() {
      const count = client.probe(category) ? client.get(`${category}._count`) : '';
      next = /^\d+$/.test(count) ? Number(count) : most;
    },
    record(fields) {
      pending.push({ fields, failures: 0 });
    },
    recordFirst(fields) {
      pending.unshift({ fields, failures: 0 });
    },
    send: () => pending.every((entry) => write(entry) !== 'failed' || ++entry.failures >= mostFailures),
    settle() {
      pending = [];
    },
  };
}
