/**
 * The data models as the strictest LMS reads them: the standards, narrowed wherever an LMS is known to refuse more
 * (Moodle takes no `Z` without a fraction, no hyphen in a 2004 choice, and so on). Indices are written `n`.
 */

export interface Element {
  access: 'r' | 'w' | 'rw';
  /** What may be set; where it depends on the type of the interaction, by that. */
  format?: RegExp | Readonly<Record<string, RegExp>>;
  /** What is read before anything was set; in 2004, an element without one answers with error 403. */
  initial?: string;
}

export const formats = {
  decimal12: /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/,
  decimal2004: /^(100(\.0{1,7})?|\d{1,2}(\.\d{1,7})?)$/,
  share: /^(0(\.\d{1,7})?|1(\.0{1,7})?)$/,
  timespan: /^\d{4}:[0-5]\d:[0-5]\d\.\d{2}$/,
  timeOfDay: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
  timeInterval: /^PT(?=\d)(\d+H)?([1-5]?\dM)?([1-5]?\d(\.\d{1,2})?S)?$/,
  timestamp:
    /^(19[7-9]\d|20[0-2]\d|203[0-8])-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{1,2}Z$/,
  identifier: /^[A-Za-z][A-Za-z0-9_.-]{0,254}$/,
  choice12: /^[a-z0-9](,[a-z0-9]){0,35}$/,
  choice2004: /^[A-Za-z0-9_.]{1,250}(\[,\][A-Za-z0-9_.]{1,250}){0,35}$/,
  matching12: /^(?=.{1,255}$)[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
  matching2004:
    /^[A-Za-z0-9_.]{1,250}\[\.\][A-Za-z0-9_.]{1,250}(\[,\][A-Za-z0-9_.]{1,250}\[\.\][A-Za-z0-9_.]{1,250}){0,35}$/,
  description: /^(?!\{)[^\p{Cc}\p{Cs}\u2028\u2029]{1,250}$/u,
  suspendData: /^[A-Za-z0-9\-_.~]{0,4096}$/,
};

const responses12 = {
  choice: formats.choice12,
  'fill-in': /^[A-Za-z0-9 .]{1,255}$/,
  sequencing: formats.choice12,
  matching: formats.matching12,
};

const responses2004 = {
  choice: formats.choice2004,
  'fill-in': /^[A-Za-z0-9 .]{1,250}$/,
  sequencing: formats.choice2004,
  matching: formats.matching2004,
};

const types = /^(choice|sequencing|matching|fill-in)$/;

const read = (initial: string): Element => ({ access: 'r', initial });
const write = (format: Element['format'] & {}): Element => ({ access: 'w', format });
const both = (format: Element['format'] & {}, initial?: string): Element => ({
  access: 'rw',
  format,
  initial,
});

/** SCORM 1.2 RTE §3.4. */
const scorm12: Record<string, Element> = {
  'cmi.core.student_id': read('crew-17'),
  'cmi.core.student_name': read('Diallo, Awa'),
  'cmi.core.lesson_location': both(/^[\x20-\x7e]{0,255}$/, ''),
  'cmi.core.credit': read('credit'),
  'cmi.core.lesson_status': both(/^(passed|completed|failed|incomplete|browsed)$/, 'not attempted'),
  'cmi.core.entry': read(''),
  'cmi.core.score.raw': both(formats.decimal12, ''),
  'cmi.core.score.min': both(formats.decimal12, ''),
  'cmi.core.score.max': both(formats.decimal12, ''),
  'cmi.core.total_time': read('0000:00:00.00'),
  'cmi.core.lesson_mode': read('normal'),
  'cmi.core.exit': write(/^(time-out|suspend|)$/),
  'cmi.core.session_time': write(/^(?!0000:00:00.00)\d{4}:[0-5]\d:[0-5]\d\.\d{2}$/),
  'cmi.suspend_data': both(formats.suspendData, ''),
  'cmi.launch_data': read(''),
  'cmi.student_data.mastery_score': read(''),
  'cmi.objectives.n.id': both(formats.identifier),
  'cmi.objectives.n.score.raw': both(formats.decimal12),
  'cmi.objectives.n.score.min': both(formats.decimal12),
  'cmi.objectives.n.score.max': both(formats.decimal12),
  'cmi.objectives.n.status': both(/^(passed|completed|failed|incomplete)$/, 'not attempted'),
  'cmi.interactions.n.id': write(formats.identifier),
  'cmi.interactions.n.objectives.n.id': write(formats.identifier),
  'cmi.interactions.n.time': write(formats.timeOfDay),
  'cmi.interactions.n.type': write(types),
  'cmi.interactions.n.correct_responses.n.pattern': write(responses12),
  'cmi.interactions.n.student_response': write(responses12),
  'cmi.interactions.n.result': write(/^(correct|wrong|neutral)$/),
  'cmi.interactions.n.latency': write(formats.timespan),
};

/** SCORM 2004 RTE §4.2. */
const scorm2004: Record<string, Element> = {
  'cmi.learner_id': read('crew-17'),
  'cmi.learner_name': read('Awa Diallo'),
  'cmi.location': both(/^[\x20-\x7e]{0,1000}$/),
  'cmi.credit': read('credit'),
  'cmi.mode': read('normal'),
  'cmi.entry': read('ab-initio'),
  'cmi.completion_status': both(/^(completed|incomplete|not attempted|unknown)$/, 'unknown'),
  'cmi.success_status': both(/^(passed|failed|unknown)$/, 'unknown'),
  'cmi.score.scaled': both(formats.share),
  'cmi.score.raw': both(formats.decimal2004),
  'cmi.score.min': both(formats.decimal2004),
  'cmi.score.max': both(formats.decimal2004),
  'cmi.progress_measure': both(formats.share),
  'cmi.scaled_passing_score': { access: 'r' },
  'cmi.exit': write(/^(time-out|suspend|normal|)$/),
  'cmi.session_time': write(/^(?!PT0S)PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/),
  'cmi.suspend_data': both(formats.suspendData),
  'cmi.objectives.n.id': both(formats.identifier),
  'cmi.objectives.n.score.scaled': both(formats.share),
  'cmi.objectives.n.score.raw': both(formats.decimal2004),
  'cmi.objectives.n.score.min': both(formats.decimal2004),
  'cmi.objectives.n.score.max': both(formats.decimal2004),
  'cmi.objectives.n.success_status': both(/^(passed|failed|unknown)$/, 'unknown'),
  'cmi.objectives.n.completion_status': both(/^(completed|incomplete|not attempted|unknown)$/, 'unknown'),
  'cmi.objectives.n.description': both(formats.description),
  'cmi.interactions.n.id': both(formats.identifier),
  'cmi.interactions.n.objectives.n.id': both(formats.identifier),
  'cmi.interactions.n.type': both(types),
  'cmi.interactions.n.timestamp': both(formats.timestamp),
  'cmi.interactions.n.correct_responses.n.pattern': both(responses2004),
  'cmi.interactions.n.learner_response': both(responses2004),
  'cmi.interactions.n.result': both(/^(correct|incorrect|neutral)$/),
  'cmi.interactions.n.latency': both(formats.timeInterval),
  'cmi.interactions.n.description': both(formats.description),
  'adl.nav.request': both(/^(suspendAll|exitAll|_none_)$/, '_none_'),
};

export const dataModels = { scorm12, scorm2004 };
