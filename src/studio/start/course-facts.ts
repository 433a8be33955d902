/** What a new scenario has to know of the course around it, whatever state its file is in. */
import { courseFile } from '../../course/check/files.ts';
import { readJson } from '../../scenario/check/json-source.ts';
import type { Language } from '../../scenario/translation/language-name.ts';
import { asList, asRecord } from '../document/names.ts';
import type { Files } from '../files/files.ts';

export interface CourseFacts {
  language: Language;
  objectives: { id: string; text: string }[];
  /** The ids of its parts. */
  parts: string[];
}

export function courseFacts(files: Files): CourseFacts {
  const course = asRecord(readJson(files.get(courseFile) ?? '').value);
  const objectives = asList(course.objectives).flatMap((entry) => {
    const { id, text } = asRecord(entry);
    return typeof id === 'string' && /^LO\d+$/.test(id)
      ? [{ id, text: typeof text === 'string' ? text : '' }]
      : [];
  });
  const parts = asList(course.parts).flatMap((part) => {
    const { id } = asRecord(part);
    return typeof id === 'string' ? [id] : [];
  });
  return { language: languageOf(course.language), objectives, parts };
}

/** English where it is none that content can be in. */
export function languageOf(value: unknown): Language {
  return value === 'fr' || value === 'ar' ? value : 'en';
}
