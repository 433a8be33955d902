import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { readContent, type FileProblem } from '../course/content.ts';
import { readOriginal } from '../course/original.ts';
import { isTranslationFile, originalOf } from '../course/translations.ts';
import { checkScenario, inFileOrder } from '../scenario/check/check.ts';
import type { PlacedProblem } from '../scenario/check/problem.ts';
import { checkTranslation, readTranslation } from '../scenario/check/translation.ts';
import { checkRules } from './check-rules.ts';
import { fromHere, readContentFiles } from './content-folder.ts';

/** Checks a whole content folder. @param today YYYY-MM-DD */
export function checkFolder(folder: string, today: string): FileProblem[] {
  const files = readContentFiles(folder);
  return fromHere(folder, [...readContent(files, today).problems, ...checkRules(files)]);
}

/**
 * Checks what somebody has named: files and folders, within their content folder where they have one. A scenario that
 * stands by itself is checked alone. A path that can't be read is a problem like others, and a file that is named twice is
 * told of once.
 * @param content the folder that was named as the content folder
 * @param today YYYY-MM-DD
 */
export function checkPaths(paths: readonly string[], content: string, today: string): FileProblem[] {
  const checked = new Map<string, FileProblem[]>();
  const within = (folder: string): FileProblem[] => {
    const known = checked.get(resolve(folder)) ?? checkFolder(folder, today);
    checked.set(resolve(folder), known);
    return known;
  };

  const told = new Set<string>();
  return paths.flatMap((path) => {
    const problems = named(path).filter(({ file }) => !told.has(resolve(file)));
    for (const { file } of problems) told.add(resolve(file));
    return problems;
  });

  function named(path: string): FileProblem[] {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return [unreadable(path)];
    if (stat.isDirectory() && isContentFolder(path)) return checkFolder(path, today);
    const folder = contentFolderOf(stat.isDirectory() ? path : dirname(path), content);
    if (folder !== undefined) {
      return within(folder).flatMap((problem) => asNamed(problem, path));
    }
    return stat.isDirectory() ? checkLooseFolder(path) : checkLooseFile(path);
  }
}

/** A problem of a file that is, or lies in, a path that somebody has named, under the name that they gave it. */
function asNamed(problem: FileProblem, path: string): FileProblem[] {
  const file = resolve(problem.file);
  const named = resolve(path);
  if (file === named) return [{ ...problem, file: path }];
  return file.startsWith(named + sep) ? [{ ...problem, file: join(path, file.slice(named.length + 1)) }] : [];
}

function isContentFolder(folder: string): boolean {
  return existsSync(join(folder, 'modules')) || existsSync(join(folder, 'scenarios'));
}

/**
 * The content folder that a folder of files belongs to: the one named, or the one above `modules/` or `scenarios/` where a
 * course lies. Modules always belong to one, even where its course is missing.
 */
function contentFolderOf(folder: string, content: string): string | undefined {
  const name = basename(resolve(folder));
  const above = dirname(resolve(folder));
  if (name !== 'modules' && name !== 'scenarios') return undefined;
  if (above === resolve(content)) return content;
  return name === 'modules' || existsSync(join(above, 'modules', 'course.json'))
    ? join(folder, '..')
    : undefined;
}

function checkLooseFolder(folder: string): FileProblem[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().flatMap((name) => checkLooseFile(join(folder, name)));
}

function checkLooseFile(path: string): FileProblem[] {
  const text = textOf(path);
  if (text === undefined) return [unreadable(path)];
  const isTranslation = isTranslationFile(`scenarios/${basename(path)}`);
  const problems = isTranslation ? checkLooseTranslation(text, dirname(path)) : checkScenario(text).problems;
  return problems.map((problem) => ({ ...problem, file: path }));
}

/** @param folder where the translation lies, beside what it is one of, if that is there and without errors */
function checkLooseTranslation(text: string, folder: string): PlacedProblem[] {
  const { translation, problems, place } = readTranslation(text);
  const name = translation && originalOf(translation);
  const source = name && textOf(join(folder, `${name.id}.json`));
  const original = source === undefined ? undefined : readOriginal(name!, source).original;
  if (!original) return problems;
  const found = checkTranslation(original.document, translation!).map(place);
  return [...problems, ...found].sort(inFileOrder);
}

/** Undefined where a file is not there, or can't be read. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function unreadable(file: string): FileProblem {
  return {
    file,
    rule: 'missing-file',
    path: [],
    line: 1,
    column: 1,
    message: 'This file is not there, or can’t be read.',
    remedy: 'Look whether the name is right.',
  };
}
