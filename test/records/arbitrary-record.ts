import fc from 'fast-check';
import type { CompletionRecord } from '../../src/records/record.ts';
import { sampleRecord } from './sample-record.ts';

const instant = fc
  .date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2090-01-01') })
  .map((date) => date.toISOString());
/** Heavy on what means something in CSV and in spreadsheets. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', ',', '\r', '\n', '\t', '=', '-', "'", 'أ'),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  ),
  maxLength: 20,
});

/** Records of a few learners and attempts, so that some are of the same attempt. */
export const arbitraryRecord: fc.Arbitrary<CompletionRecord> = fc
  .record({
    learner_id: fc.constantFrom('00427', '427', 'crew-001'),
    learner_name: text,
    course_id: fc.constantFrom('cabin-signs', 'gate-signs'),
    course_title: text,
    course_version: fc.option(text),
    content_fingerprint: fc.option(text),
    standard: fc.constantFrom('scorm12', 'scorm2004', null),
    attempt: fc.integer({ min: 1, max: 3 }),
    started_at: fc.option(instant),
    completed_at: fc.option(instant),
    last_activity_at: fc.option(instant),
    duration_seconds: fc.option(fc.nat()),
    completion: fc.constantFrom('completed', 'incomplete', 'not_started', 'unknown'),
    success: fc.constantFrom('passed', 'failed', 'unknown'),
    score_percent: fc.option(fc.integer({ min: -10_000, max: 10_000 }).map((hundredths) => hundredths / 100)),
    source_file: text,
  })
  .map(sampleRecord);
