/** The SCORM 2004 data model, third and fourth edition: RTE §4.2. */
import type { Api } from './api-client.ts';
import type { Dialect } from './dialect.ts';
import { decimal, identifier, patterns } from './formats.ts';
import { description, matching2004, timeInterval, timestamp, tokens2004 } from './formats2004.ts';
import { scormTracker } from './scorm-session.ts';
import type { Interaction, Tracker } from './tracker.ts';

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
  earned(get) {
    const success = get('cmi.success_status');
    return {
      completion: get('cmi.completion_status') === 'completed' ? 'completed' : 'incomplete',
      success: success === 'passed' || success === 'failed' ? success : 'unknown',
    };
  },
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
  interaction(decided, at) {
    const [response = '', ...correct] = answers(decided);
    return {
      id: identifier(decided.id),
      type: decided.type,
      timestamp: timestamp(at),
      ...patterns(correct),
      learner_response: response,
      result: decided.result,
      latency: timeInterval(decided.latency),
      description: description(decided.description),
    };
  },
};

/** A tracker on an API of SCORM 2004. */
export function scorm2004(api: Api): Tracker {
  return scormTracker(api, dialect);
}

/** The response, then each that would be right. */
function answers(decided: Interaction): string[] {
  return decided.type === 'matching'
    ? [decided.response, ...decided.correct].map(matching2004)
    : [decided.response, ...decided.correct].map(tokens2004);
}
