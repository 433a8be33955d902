/** What the course, and the LMS that it runs in, say of how a part is played. */
import type { PackedCourse } from '../course/packed.ts';
import type { AssessmentPart } from '../course/schema.ts';
import type { Launch } from '../tracking/tracker.ts';
import type { FlightRules } from './flight.ts';
import type { TestRules } from './test-sitting.ts';
import type { TimeLimits } from './time-limits.ts';

interface Sitting {
  launch: Pick<Launch, 'learner' | 'registration'>;
  packed: Pick<PackedCourse, 'scenarios'>;
  timeLimits: Pick<TimeLimits, 'areOff'>;
  /** Percent. */
  passMark: number;
}

/** An LMS may give no id; a name is as stable. */
const nameOf = ({ learner }: Sitting['launch']) => learner.id || learner.name;

export function bestScoreOf(scenario: string, { scenarios }: Sitting['packed']): number {
  return scenarios.find(({ id }) => id === scenario)!.bestScore;
}

export function flightRules(scenario: string, { launch, packed, timeLimits }: Sitting): FlightRules {
  return {
    bestScore: bestScoreOf(scenario, packed),
    limitsAreOff: timeLimits.areOff,
    learner: nameOf(launch),
    year: new Date().getFullYear(),
  };
}

export function testRules(part: AssessmentPart, { launch, passMark }: Sitting): TestRules {
  return { part, passMark, who: [nameOf(launch), launch.registration] };
}
