import type { Course } from './course.ts';

/** A change that breaks one rule and no other, and one that comes near it and breaks none. */
export interface Fixture {
  /** Which document the problem is told of; the scenario where it is left out. */
  in?: keyof Course;
  broken(course: Course): unknown;
  /** A change to the text of the document, where what breaks the rule can't be said in JSON. */
  brokenText?(text: string): string;
  /** The piece of text that the problem is placed at; '' for the start of the file. */
  at: string;
  /** Which of the occurrences of that piece. */
  nth?: number;
  /** Something that is said of it. */
  says: string;
  nearMiss(course: Course): unknown;
}

export const unchanged = (): undefined => undefined;

/** How a step of the scenario begins in its file. */
export const stepCalled = (type: string, phase: string, title: string): string =>
  `{\n      "type": "${type}",\n      "phase": "${phase}",\n      "title": "${title}"`;
