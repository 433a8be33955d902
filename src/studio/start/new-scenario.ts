/** What has to be written for one more scenario: its file, its place in the course, and a course where there is none. */
import { courseFile, sourcesFile } from '../../course/check/files.ts';
import { insertAt } from '../document/edit-json.ts';
import type { TextEdit } from '../document/text-edit.ts';
import type { Change } from '../events.ts';
import type { Files } from '../files/files.ts';
import { courseFacts } from './course-facts.ts';
import type { DraftScenario } from './draft-scenario.ts';
import { idFrom, isSimilar } from './ids.ts';
import { startWords } from './words.ts';
import { writeJson } from './write-json.ts';

/** A name for a scenario that nothing in the content has, nor could be taken for in saved data. */
export function scenarioIdFor(title: string, files: Files): string {
  const { parts } = courseFacts(files);
  const isTaken = (id: string) =>
    files.has(`scenarios/${id}.json`) || files.has(`modules/${id}.json`) || isSimilar(id, parts);
  return idFrom(title, isTaken, 'scenario');
}

export function scenarioFile(id: string): string {
  return `scenarios/${id}.json`;
}

/** The change that makes a file out of nothing. */
export function newFile(file: string, text: string): Change {
  return { file, edits: [{ offset: 0, length: 0, content: text }] };
}

/** @param inCourse whether it becomes a part of the course, behind the others */
export function newScenario(files: Files, scenario: DraftScenario, inCourse: boolean): Change[] {
  return [
    newFile(scenarioFile(scenario.id), writeJson(scenario)),
    ...(inCourse ? inCourseOf(files, scenario) : []),
  ];
}

/** Makes a scenario a part of the course; nothing where the course can't be read as it stands. */
export function inCourseOf(
  files: Files,
  { id, language = 'en', objectives }: { id: string } & Partial<DraftScenario>,
): Change[] {
  const part = { type: 'scenario', id };
  const course = files.get(courseFile);
  if (course !== undefined) {
    const edits = asPart(course, part);
    return edits.length === 0 ? [] : [{ file: courseFile, edits }];
  }
  const words = startWords[language];
  const made = {
    $schema: '../dist/schema/course.schema.json',
    id: 'our-course',
    title: words.courseTitle,
    summary: words.courseSummary,
    language,
    version: '1.0.0',
    passMark: 80,
    review: { status: 'awaiting-expert' },
    support: words.support,
    objectives: (objectives ?? ['LO1']).map((objective) => ({ id: objective, text: words.objective })),
    parts: [part],
  };
  return [
    newFile(courseFile, writeJson(made)),
    ...(files.has(sourcesFile) ? [] : [newFile(sourcesFile, writeJson({}))]),
  ];
}

function asPart(course: string, part: object): TextEdit[] {
  try {
    return insertAt(course, ['parts'], Infinity, part);
  } catch {
    return [];
  }
}
