import type { Content } from '../../course/content.ts';
import { assessmentMinutes } from '../../course/assessment.ts';
import { requiredParts } from '../../course/result.ts';
import type { Course } from '../../course/schema.ts';

/** What a manifest says of the course in its package. */
export interface CourseFacts {
  id: string;
  title: string;
  summary: string;
  language: Course['language'];
  version: string;
  /** About how long all of it takes. */
  minutes: number;
  /** Percent; undefined where there is no score, so that no LMS waits for one that never comes. */
  passMark: number | undefined;
  /** SHA-256 of the content, in hexadecimal digits. */
  fingerprint: string;
  /** Whether experts have reviewed all of it. */
  isReviewed: boolean;
}

/** @param fingerprint of this content */
export function factsOf(
  { course, modules, scenarios, assessment }: Content,
  fingerprint: string,
): CourseFacts {
  const { id, title, summary, language, version, parts } = course;
  const test = assessment && { ...assessment, minutes: assessmentMinutes(assessment, course) };
  const documents = [...modules, ...scenarios, ...(test ? [test] : [])];
  const inCourse = documents.filter((one) => parts.some((part) => part.id === one.id));
  // What is only on offer gives no score.
  const isScored = requiredParts(course).some(({ type }) => type !== 'module');
  const isReviewed = [course, ...inCourse].every(({ review }) => review.status === 'reviewed');
  return {
    ...{ id, title, summary, language, version, fingerprint, isReviewed },
    minutes: inCourse.reduce((sum, { minutes }) => sum + minutes, 0),
    passMark: isScored ? course.passMark : undefined,
  };
}
