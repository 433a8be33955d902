/** What a learner has earned never goes backwards, whatever a later session knows of it. */
import type { Launch } from './tracker.ts';

export type Earned = Launch['earned'];

/**
 * What has been earned, given what was earned before and what the course reports now. A failure does not replace a
 * completion: SCORM 1.2 has one status for both, so the completion would be gone from the record.
 */
export function keepEarned(before: Earned, now: Earned): Earned {
  const isFailureTooLate = now.success === 'failed' && before.completion === 'completed';
  const keepsSuccess = before.success === 'passed' || now.success === 'unknown' || isFailureTooLate;
  return {
    completion: before.completion === 'completed' ? 'completed' : now.completion,
    success: keepsSuccess ? before.success : now.success,
  };
}

/** Whether two have earned the same. */
export function isSameEarned(one: Earned, other: Earned): boolean {
  return one.completion === other.completion && one.success === other.success;
}
