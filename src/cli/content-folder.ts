import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent, type Content, type FileProblem } from '../course/content.ts';
import { printProblems } from './problems.ts';

/** The text of every JSON file of a content folder, by its path within the folder. */
export function readContentFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const part of ['modules', 'scenarios']) {
    const path = join(folder, part);
    if (!existsSync(path)) continue;
    for (const name of readdirSync(path).sort()) {
      if (name.endsWith('.json')) files.set(`${part}/${name}`, readFileSync(join(path, name), 'utf8'));
    }
  }
  return files;
}

/** Problems with paths as the person at the keyboard would write them. */
export function fromHere(folder: string, problems: readonly FileProblem[]): FileProblem[] {
  return problems.map((problem) => ({ ...problem, file: join(folder, problem.file) }));
}

/**
 * Content that can be packed.
 * @throws {Error} where there are problems; they have been printed
 */
export function contentToPack(folder: string): Content {
  const { content, problems } = readContent(readContentFiles(folder));
  if (content) return content;
  printProblems(fromHere(folder, problems));
  throw new Error('Nothing was packed, because the content has errors. Mend them and pack again.');
}
