/** Mends of how the files of a course fit together. */
import {
  assessmentFile,
  courseFile,
  idOfFile,
  partTypeOf,
  sourcesFile,
} from '../../../course/check/files.ts';
import { citationsIn } from '../../../course/citations.ts';
import type { FileProblem } from '../../../course/content.ts';
import { isTranslationFile } from '../../../course/translations.ts';
import { nearest } from '../../../scenario/check/suggest.ts';
import type { Path, Rule } from '../../../scenario/check/problem.ts';
import { languageName, type Language } from '../../../scenario/translation/language-name.ts';
import { listAt, textAt, valueAt, type Documents } from './documents.ts';
import type { MendPlan, MendStep } from './mend.ts';
import type { Planner } from './plan.ts';

export const course: Partial<Record<Rule, Planner>> = {
  'file-name': planFileName,
  'missing-file': planMissingFile,
  'unknown-part': planPart,
  'assessment-too-small': planDraw,
  'seat-outside-map': planSeat,
};

/** The name of the file stays: others refer to it, and what learners have saved refers to the id as it was. */
function planFileName(documents: Documents, { file, path }: FileProblem): MendPlan | undefined {
  if (isTranslationFile(file)) return planTranslationName(documents, file);
  const name = textAt(documents.read(file), path);
  const id = idOfFile(file);
  const type = partTypeOf(file);
  if (name === undefined || file === assessmentFile) return undefined;
  const parts = partsNaming(documents.read(courseFile), type, name).map((at): MendStep => ({
    do: 'set',
    file: courseFile,
    path: at,
    value: id,
  }));
  return { label: `Change the id to "${id}"`, steps: [{ do: 'set', file, path, value: id }, ...parts] };
}

function planTranslationName({ files, read }: Documents, file: string): MendPlan | undefined {
  const language = /\.([^./]+)\.json$/.exec(file)?.[1];
  const source = file.replace(/\.[^./]+\.json$/, '.json');
  if (language === undefined || !Object.hasOwn(languageName, language) || !files.has(source))
    return undefined;
  const kind = source.startsWith('scenarios/') ? 'scenario' : 'module';
  const isSet = (path: Path, value: string) => textAt(read(file), path) === value;
  const wanted: [Path, string][] = [
    [[kind], idOfFile(source)],
    [['language'], language],
  ];
  const steps = wanted
    .filter(([path, value]) => !isSet(path, value))
    .map(([path, value]): MendStep => ({ do: 'set', file, path, value }));
  return {
    label: `Say that it is the ${languageName[language as Language]} translation of "${idOfFile(source)}"`,
    steps,
  };
}

/** Where the parts of the course, and of its editions, name something. */
function partsNaming(document: unknown, type: string | undefined, id: string): Path[] {
  const editions = listAt(document, ['editions']).map((_, i): Path => ['editions', i, 'parts']);
  return [['parts'] as Path, ...editions].flatMap((list) =>
    listAt(document, list).flatMap((part, i): Path[] => {
      if (textAt(part, ['type']) === 'rotation' && type === 'scenario') {
        return listAt(part, ['scenarios']).flatMap((some, j) =>
          listAt(some, []).flatMap((one, k): Path[] => (one === id ? [[...list, i, 'scenarios', j, k]] : [])),
        );
      }
      const isNamed = textAt(part, ['type']) === type && textAt(part, ['id']) === id;
      return isNamed ? [[...list, i, 'id']] : [];
    }),
  );
}

/** A course that cites no sources has an empty list of them. */
function planMissingFile({ files, read }: Documents, { file }: FileProblem): MendPlan | undefined {
  const isCited = [...files.keys()].some((one) => !citationsIn(read(one)).next().done);
  if (file !== sourcesFile || isCited) return undefined;
  return { label: 'Add an empty list of sources', steps: [{ do: 'create', file, text: '{}\n' }] };
}

function planPart({ files, read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const document = read(file);
  const id = textAt(document, path);
  const part = path.slice(0, -1);
  const type = path.includes('scenarios') ? 'scenario' : textAt(document, [...part, 'type']);
  if (id === undefined) return undefined;
  const known = [...files.keys()].filter((one) => !isTranslationFile(one) && partTypeOf(one) === type);
  const inCourse = listAt(document, ['parts']).map((one) => textAt(one, ['id']));
  const free = known
    .map((one) => textAt(read(one), ['id']) ?? idOfFile(one))
    .filter((one) => !inCourse.includes(one));
  const meant = nearest(id, free);
  if (meant !== undefined) {
    return { label: `Change to "${meant}"`, steps: [{ do: 'set', file, path, value: meant }] };
  }
  // A part of the course is one entry; a rotation is not taken apart.
  if (path[0] !== 'parts' || listAt(document, ['parts']).length < 2) return undefined;
  return { label: `Remove "${id}" from the course`, steps: [{ do: 'remove', file, path: part }] };
}

function planDraw({ read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const value = listAt(read(assessmentFile), ['items']).length;
  if (value === 0) return undefined;
  return { label: `Draw ${value}`, steps: [{ do: 'set', file, path, value }] };
}

/** As many rows as a reader can take in at once; the schema allows no more. */
const mostRows = 8;

function planSeat({ read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const document = read(file);
  const rows = [...path.slice(0, -3), 'rows'];
  const row = parseInt(textAt(document, path) ?? '', 10);
  const from = Number(valueAt(document, [...rows, 'from']));
  const to = Number(valueAt(document, [...rows, 'to']));
  const value = row < from ? { from: row, to } : { from, to: row };
  if (!(row >= 1) || value.to - value.from >= mostRows) return undefined;
  const end = row < from ? 'from' : 'to';
  return { label: `Show row ${row}`, steps: [{ do: 'set', file, path: [...rows, end], value: row }] };
}
