/** The SCORM 1.2 data model: RTE §3.4. */
import type { Api } from './api-client.ts';
import type { Dialect } from './dialect.ts';
import type { Earned } from '../earned.ts';
import { decimal, identifier, objectiveFields, patterns, takenText } from './formats.ts';
import { matching12, timeOfDay, timespan, tokens12 } from './formats12.ts';
import { scormTracker } from './session.ts';
import type { Interaction, Tracker } from '../tracker.ts';

const dialect: Dialect = {
  standard: 'scorm12',
  elements: {
    learnerId: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    passMark: 'cmi.student_data.mastery_score',
    suspendData: 'cmi.suspend_data',
    location: 'cmi.core.lesson_location',
    sessionTime: 'cmi.core.session_time',
    exit: 'cmi.core.exit',
    completion: 'cmi.core.lesson_status',
  },
  probes: ['cmi.core', 'cmi.core.score'],
  longestLocation: 255,
  fullMark: 100,
  commitsBeforeTerminate: true,
  earned: (get) => earnedFrom(get('cmi.core.lesson_status')),
  duration: timespan,
  score: (percent) => [
    ['cmi.core.score.raw', decimal(percent, 100, 2)],
    ['cmi.core.score.min', '0', 'optional'],
    ['cmi.core.score.max', '100', 'optional'],
  ],
  progress: () => [],
  status: (earned) => [['cmi.core.lesson_status', lessonStatus(earned)]],
  exit: (isCompleted) => [['cmi.core.exit', isCompleted ? '' : 'suspend']],
  interaction(decided) {
    const [response = '', ...correct] = answers(decided);
    return {
      id: identifier(decided.id),
      type: decided.type,
      ...objectiveFields(decided.objectives),
      time: timeOfDay(new Date(decided.at)),
      ...patterns(correct),
      student_response: response,
      result: decided.result === 'incorrect' ? 'wrong' : decided.result,
      latency: timespan(decided.latency),
    };
  },
  taken: (taken, at) => ({
    id: 'content',
    type: 'fill-in',
    time: timeOfDay(at),
    student_response: takenText(taken),
    result: 'neutral',
  }),
  objective: {
    id: ({ id }) => identifier(id),
    fields: ({ completion, success, score }) => [
      ['score.raw', decimal(score ?? 0, 100, 2)],
      ['score.min', '0'],
      ['score.max', '100'],
      ['status', lessonStatus({ completion, success })],
    ],
    earned: (get) => earnedFrom(get('status').toLowerCase()),
  },
};

/** A tracker on an API of SCORM 1.2. */
export function scorm12(api: Api): Tracker {
  return scormTracker(api, dialect);
}

/** The response, then each that would be right, as CMIFeedback. */
function answers(decided: Interaction): string[] {
  return decided.type === 'matching'
    ? [decided.response, ...decided.correct].map((pairs) =>
        matching12(decided.options, decided.targets, pairs),
      )
    : [decided.response, ...decided.correct].map((ids) => tokens12(decided.options, ids));
}

function lessonStatus({ completion, success }: Earned): string {
  if (completion === 'incomplete') return 'incomplete';
  return success === 'unknown' ? 'completed' : success;
}

function earnedFrom(status: string): Earned {
  const success = status === 'passed' || status === 'failed' ? status : 'unknown';
  return {
    completion: success !== 'unknown' || status === 'completed' ? 'completed' : 'incomplete',
    success,
  };
}
