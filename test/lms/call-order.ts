/** What is wrong with the order of calls in one session, by whatever LMSs are known to mind. */
import { calls, type Standard } from '../../src/tracking/scorm/api-client.ts';

/** @param log as a strict LMS keeps it; a session that was cut off has no end, and may not have a beginning either */
export function orderFaults(standard: Standard, log: readonly string[]): string[] {
  const { initialize, set, commit, terminate } = calls[standard];
  if (log.length === 0) return [];
  const faults: string[] = [];
  const count = (name: string) => log.filter((call) => call === name).length;
  if (log[0] !== initialize) faults.push(`The first call is ${log[0] ?? 'missing'}.`);
  if (count(initialize) !== 1) faults.push(`${initialize} is called ${count(initialize)} times.`);
  if (count(terminate) > 1) faults.push(`${terminate} is called ${count(terminate)} times.`);
  const end = log.indexOf(terminate);
  if (end >= 0 && end < log.length - 1) faults.push(`After ${terminate} comes ${log[end + 1]!}.`);

  let segment: string[] = [];
  for (const call of log) {
    if (call.startsWith(`${set} `)) segment.push(call.slice(set.length + 1));
    if (call !== commit && call !== terminate) continue;
    faults.push(...segmentFaults(standard, segment));
    segment = [];
  }
  return faults;
}

/** @param sets `element=value`, all that was set between two commits */
function segmentFaults(standard: Standard, sets: readonly string[]): string[] {
  const at = (element: string) => sets.findLastIndex((one) => one.startsWith(`${element}=`));
  const faults: string[] = [];
  const [status, raw] =
    standard === 'scorm12'
      ? ['cmi.core.lesson_status', 'cmi.core.score.raw']
      : ['cmi.completion_status', 'cmi.score.raw'];
  if (at(raw) > at(status)) faults.push('The status comes before the score.');
  const isIncomplete = sets[at(status)] === `${status}=incomplete`;
  if (isIncomplete && at(raw) >= 0) faults.push('A score is sent that is not final.');
  return faults;
}
