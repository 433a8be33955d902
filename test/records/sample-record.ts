import { recordOf, type CompletionRecord } from '../../src/records/record.ts';

/** A record that is right in itself: its id is of what it says. */
export function sampleRecord(change: Partial<CompletionRecord> = {}): CompletionRecord {
  return recordOf({
    person_id: change.learner_id ?? '00427',
    learner_id_type: 'staff_number',
    learner_id: '00427',
    learner_name: 'Amal Benkirane',
    course_id: 'cabin-signs',
    course_title: 'Signs in the cabin',
    course_version: '1.2.0',
    content_fingerprint: 'ab'.repeat(32),
    standard: 'scorm12',
    attempt: 1,
    occurrence: '',
    registered_at: null,
    started_at: '2026-03-01T08:00:00.000Z',
    completed_at: '2026-03-01T08:25:00.000Z',
    last_activity_at: '2026-03-01T08:25:00.000Z',
    valid_until: null,
    duration_seconds: 1500,
    completion: 'completed',
    success: 'passed',
    score_percent: 85.5,
    credit: 'credit',
    source_system: 'crosscheck-local-lms',
    source_file: 'cabin-signs-scorm12.zip',
    source_row: null,
    import_id: null,
    original: null,
    warnings: null,
    ...change,
  });
}
