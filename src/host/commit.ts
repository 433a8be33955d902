/** Takes what a running course saves: into its registration and, in the same transaction, into the completion records. */
import { recordOf, type CompletionRecord } from '../records/record.ts';
import { writeAudit, type Actor } from '../records/store/audit.ts';
import { personIdOf } from '../records/roster/person.ts';
import { takeShare, takeTurns } from '../records/store/engine.ts';
import { keepDecisions } from '../records/store/decisions.ts';
import { upsertRecord } from '../records/store/records.ts';
import { readCommit, type Cmi, type Commit } from './cmi.ts';
import { readDecisions, readObjectives, saysTheSame } from './decisions.ts';
import type { Questions, TakenContent } from './questions.ts';
import {
  findRegistration,
  replaceRegistration,
  type Content,
  type HostDatabase,
  type Registration,
} from './registrations.ts';
import { improve, type Standing } from './standing.ts';

const sourceSystem = 'crosscheck-local-lms';

/**
 * Keeps a commit. A course that is open for review changes nothing.
 * @param contentOf the content that the registration now runs on; undefined where its package is not loaded any more
 * @param actor who is signed in, for the audit log
 * @param now an ISO instant in UTC
 * @param questionsOf the questions of the content that was taken, where it is loaded
 * @returns the registration as it is now; undefined where there is none with this id
 * @throws z.ZodError where the commit is not of the registration's standard
 */
export function takeCommit(
  db: HostDatabase,
  id: string,
  commit: Commit,
  contentOf: (registration: Registration) => Content | undefined,
  actor: Actor,
  now: string,
  questionsOf: (registration: Registration, taken: TakenContent) => Questions | undefined = () => undefined,
): Promise<Registration | undefined> {
  return db.transaction().execute(async (transaction) => {
    await takeTurns(transaction, `registration ${id}`);
    const before = await findRegistration(transaction, id);
    if (before === undefined) return undefined;
    const report = readCommit(before.standard, commit);
    if (report === null) return before;
    const after = {
      ...afterReport(before, report, now),
      ...contentOf(before),
      cmi: JSON.stringify(commit.runtimeData.cmi),
    };
    await replaceRegistration(transaction, after);
    // Otherwise a new roster might find the people of all records but this one.
    await takeShare(transaction, 'roster');
    const record = recordFrom(after, await personIdOf(transaction, after.learnerId));
    await upsertRecord(transaction, record);
    const { cmi } = commit.runtimeData;
    await keepDecisions(
      transaction,
      record.record_id,
      readDecisions(before.standard, cmi, record.record_id, (taken) => questionsOf(before, taken)),
      readObjectives(before.standard, cmi, record.record_id),
      saysTheSame(before.cmi === null ? {} : (JSON.parse(before.cmi) as Cmi), cmi),
    );
    if (saysMore(before, after)) {
      const { courseId: course, completion, success } = after;
      const change = { course, completion, success };
      await writeAudit(transaction, actor, 'record.change', record.person_id, change);
    }
    return after;
  });
}

/** A record changes with every step; what the log tells of is where it stands. The time alone is not logged. */
function saysMore(before: Registration, after: Registration): boolean {
  return (['startedAt', 'completion', 'success', 'scorePercent'] as const).some(
    (column) => before[column] !== after[column],
  );
}

/** Completed is when the best standing so far was reached, not when it was repeated. */
function afterReport(before: Registration, report: Standing, now: string): Registration {
  const standing = improve(before, report);
  const better = standing.completion !== before.completion || standing.success !== before.success;
  return {
    ...before,
    ...standing,
    startedAt: before.startedAt ?? now,
    completedAt: better && standing.completion === 'completed' ? now : before.completedAt,
    lastActivityAt: now,
  };
}

function recordFrom(registration: Registration, person: string): CompletionRecord {
  return recordOf({
    person_id: person,
    learner_id: registration.learnerId,
    learner_id_type: 'staff_number',
    learner_name: registration.learnerName,
    course_id: registration.courseId,
    course_title: registration.courseTitle,
    course_version: registration.courseVersion,
    content_fingerprint: registration.contentFingerprint,
    standard: registration.standard,
    attempt: registration.attempt,
    occurrence: '',
    registered_at: registration.createdAt,
    started_at: registration.startedAt,
    completed_at: registration.completedAt,
    last_activity_at: registration.lastActivityAt,
    valid_until: null,
    duration_seconds: Math.round(registration.totalSeconds),
    completion: registration.completion,
    success: registration.success,
    score_percent: registration.scorePercent,
    credit: 'credit',
    source_system: sourceSystem,
    source_file: registration.sourceFile,
    source_row: null,
    import_id: null,
    original: null,
    warnings: null,
  });
}
