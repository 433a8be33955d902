/** What the course, and the LMS that it runs in, say of how a part is played. */
import type { PackedCourse } from '../course/packed.ts';
import { mayBegin, type Progress } from '../course/progress.ts';
import type { AssessmentPart } from '../course/schema.ts';
import type { Launch } from '../tracking/tracker.ts';
import type { FlightRules } from './flight.ts';
import type { TestRules } from './test-sitting.ts';
import type { TimeLimits } from './time-limits.ts';

/** What a sitting says of how its parts are played. */
export interface Rules {
  launch: Pick<Launch, 'learner' | 'registration'>;
  packed: Pick<PackedCourse, 'scenarios'>;
  timeLimits: Pick<TimeLimits, 'areOff'>;
  /** Percent. */
  passMark: number;
}

/** An LMS may give no id; a name is as stable. */
const nameOf = ({ learner }: Rules['launch']) => learner.id || learner.name;

export function bestScoreOf(scenario: string, { scenarios }: Rules['packed']): number {
  return scenarios.find(({ id }) => id === scenario)!.bestScore;
}

export function flightRules(scenario: string, { launch, packed, timeLimits }: Rules): FlightRules {
  return {
    bestScore: bestScoreOf(scenario, packed),
    limitsAreOff: timeLimits.areOff,
    learner: nameOf(launch),
    year: new Date().getFullYear(),
  };
}

export function testRules(part: AssessmentPart, { launch, passMark }: Rules): TestRules {
  return { part, passMark, who: [nameOf(launch), launch.registration] };
}

/** How often parts may be tried, and how often they were. */
export interface Attempted {
  packed: { course: Pick<PackedCourse['course'], 'parts' | 'attempts'> };
  progress: Progress;
}

/** Whether another attempt at a scenario would count. */
export function mayPlay({ packed, progress }: Attempted, scenario: string): boolean {
  return mayBegin(progress.scenarios[scenario], packed.course.attempts);
}

/** Whether another attempt at the assessment is left. */
export function mayTakeTest(sitting: Attempted): boolean {
  const part = assessmentPart(sitting);
  return part !== undefined && mayBegin(sitting.progress.assessments[part.id], part.attempts);
}

/** The assessment of a course; undefined where it has none. */
export function assessmentPart({ packed }: Pick<Attempted, 'packed'>): AssessmentPart | undefined {
  return packed.course.parts.find((part) => part.type === 'assessment');
}
