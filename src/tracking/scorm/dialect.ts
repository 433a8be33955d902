/** Where SCORM 1.2 and SCORM 2004 differ: the names of elements, the formats of values, and when data is stored. */
import type { ApiClient, Standard, Value } from './api-client.ts';
import type { Earned } from '../earned.ts';
import type { Fields } from './interactions.ts';
import type { Interaction, ObjectiveStanding, Taken } from '../tracker.ts';

export interface Dialect {
  standard: Standard;
  elements: {
    learnerId: string;
    learnerName: string;
    mode: string;
    credit: string;
    passMark: string;
    suspendData: string;
    location: string;
    sessionTime: string;
    exit: string;
    /** What is `incomplete` from the first second on. */
    completion: string;
  };
  /** Categories with optional elements that the LMS is asked about first. */
  probes: readonly string[];
  longestLocation: number;
  earned(get: ApiClient['get']): Earned;
  /** What stands for a pass mark of 100 percent. */
  fullMark: number;
  duration(seconds: number): string;
  /** @param percent 0 to 100 */
  score(percent: number): readonly Value[];
  /** @param share 0 to 1 */
  progress(share: number): readonly Value[];
  status(earned: Earned): readonly Value[];
  exit(isCompleted: boolean): readonly Value[];
  interaction(interaction: Interaction): Fields;
  /** The same for what is taken, since no element of its own is for it. */
  taken(taken: Taken, at: Date): Fields;
  objective: {
    id(objective: ObjectiveStanding): string;
    fields(objective: ObjectiveStanding): readonly (readonly [field: string, value: string])[];
    earned(get: (field: string) => string): Earned;
  };
  /** 2004 stores on Terminate; a Commit just before it fails in some LMSs. */
  commitsBeforeTerminate: boolean;
}
