/** The SCORM 2004 data model, third and fourth edition: RTE §4.2. */
import type { Api } from './api-client.ts';
import type { Dialect } from './dialect.ts';
import type { Earned } from '../earned.ts';
import { decimal, identifier, objectiveFields, patterns, takenText } from './formats.ts';
import { description, matching2004, timeInterval, timestamp, tokens2004 } from './formats2004.ts';
import { scormTracker } from './session.ts';
import type { Interaction, Tracker } from '../tracker.ts';

const dialect: Dialect = {
  standard: 'scorm2004',
  elements: {
    learnerId: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    passMark: 'cmi.scaled_passing_score',
    suspendData: 'cmi.suspend_data',
    location: 'cmi.location',
    sessionTime: 'cmi.session_time',
    exit: 'cmi.exit',
    completion: 'cmi.completion_status',
  },
  probes: [],
  longestLocation: 1000,
  fullMark: 1,
  commitsBeforeTerminate: false,
  earned: (get) => earnedFrom(get('cmi.completion_status'), get('cmi.success_status')),
  duration: timeInterval,
  score: (percent) => [
    ['cmi.score.scaled', decimal(percent / 100, 1, 7)],
    ['cmi.score.raw', decimal(percent, 100, 7)],
    ['cmi.score.min', '0', 'optional'],
    ['cmi.score.max', '100', 'optional'],
  ],
  progress: (share) => [['cmi.progress_measure', decimal(share, 1, 7), 'optional']],
  status: ({ completion, success }) => [
    ['cmi.completion_status', completion],
    ['cmi.success_status', success],
  ],
  exit: (isCompleted) => [
    ['cmi.exit', isCompleted ? 'normal' : 'suspend'],
    ['adl.nav.request', isCompleted ? 'exitAll' : 'suspendAll', 'optional'],
  ],
  interaction(decided) {
    const [response = '', ...correct] = answers(decided);
    return {
      id: identifier(decided.id),
      type: decided.type,
      ...objectiveFields(decided.objectives),
      timestamp: timestamp(new Date(decided.at)),
      ...patterns(correct),
      learner_response: response,
      result: decided.result,
      latency: timeInterval(decided.latency),
      description: description(decided.description),
    };
  },
  taken: (taken, at) => ({
    id: 'content',
    type: 'fill-in',
    timestamp: timestamp(at),
    learner_response: takenText(taken),
    result: 'neutral',
    description: 'Version, language and SHA-256 of the content that is taken',
  }),
  objective: {
    id: ({ id }) => identifier(id),
    fields: ({ description: text, completion, success, score }) => [
      ['description', description(text)],
      ['score.scaled', decimal((score ?? 0) / 100, 1, 7)],
      ['score.raw', decimal(score ?? 0, 100, 7)],
      ['score.min', '0'],
      ['score.max', '100'],
      ['success_status', success],
      ['completion_status', completion],
    ],
    earned: (get) => earnedFrom(get('completion_status').toLowerCase(), get('success_status').toLowerCase()),
  },
};

/** A tracker on an API of SCORM 2004. */
export function scorm2004(api: Api): Tracker {
  return scormTracker(api, dialect);
}

function earnedFrom(completion: string, success: string): Earned {
  return {
    completion: completion === 'completed' ? completion : 'incomplete',
    success: success === 'passed' || success === 'failed' ? success : 'unknown',
  };
}

/** The response, then each that would be right. */
function answers(decided: Interaction): string[] {
  return decided.type === 'matching'
    ? [decided.response, ...decided.correct].map(matching2004)
    : [decided.response, ...decided.correct].map(tokens2004);
}
