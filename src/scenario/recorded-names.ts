/**
 * Names that the record has after the id of a part, where it also has those of steps and of items of the assessment: that a
 * flight came to a report or not, that a part was skipped, that a supervisor’s review is due.
 */
export const recordedNames = ['report-made', 'skipped', 'supervisor-review'] as const;

export type RecordedName = (typeof recordedNames)[number];
