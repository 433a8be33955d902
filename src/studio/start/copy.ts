/** A scenario and its translations under another name. */
import { readJson } from '../../scenario/check/json-source.ts';
import type { Language } from '../../scenario/translation/language-name.ts';
import { translationFile } from '../../course/translations.ts';
import { setAt } from '../document/edit-json.ts';
import { asRecord } from '../document/names.ts';
import { applyEdits } from '../document/text-edit.ts';
import type { Change } from '../events.ts';
import type { Files } from '../files/files.ts';
import { newFile, scenarioFile } from './new-scenario.ts';

export interface Copied {
  changes: Change[];
  /** Translations that are not valid JSON, and so were not copied. */
  leftOut: string[];
}

/**
 * Copies a scenario with its translations. Every line stays as it is, apart from the name, the title, and that somebody
 * has approved it, since nobody has approved what comes of it.
 * @returns undefined where the scenario is not valid JSON
 */
export function copyScenario(
  files: Files,
  file: string,
  { id, title }: { id: string; title: string },
): Copied | undefined {
  const copy = scenarioFile(id);
  const scenario = withValues(files.get(file), { id, title }, 'awaiting-expert');
  if (scenario === undefined) return undefined;
  const changes = [newFile(copy, scenario)];
  const leftOut: string[] = [];
  for (const language of ['en', 'fr', 'ar'] satisfies Language[]) {
    const from = translationFile(file, language);
    if (!files.has(from)) continue;
    const translation = withValues(files.get(from), { scenario: id }, 'awaiting-native-expert');
    if (translation === undefined) leftOut.push(from);
    else changes.push(newFile(translationFile(copy, language), translation));
  }
  return { changes, leftOut };
}

/** @returns undefined where the text is no JSON object */
function withValues(
  text: string | undefined,
  values: Readonly<Record<string, string>>,
  unapproved: string,
): string | undefined {
  const { value } = readJson(text ?? '');
  if (text === undefined || typeof value !== 'object' || value === null || Array.isArray(value))
    return undefined;
  const { status } = asRecord(asRecord(value).review);
  const changed: [string, unknown][] = [
    ...Object.entries(values),
    ...(status === 'reviewed' ? [['review', { status: unapproved }] satisfies [string, unknown]] : []),
  ];
  try {
    return changed.reduce((now, [name, to]) => applyEdits(now, setAt(now, [name], to)), text);
  } catch {
    return undefined;
  }
}
