/** Mends of translations that do not fit what they are translations of. */
import { courseFile, idOfFile } from '../../../course/check/files.ts';
import type { FileProblem } from '../../../course/content.ts';
import { isTranslationFile, translationFile } from '../../../course/translations.ts';
import type { Path, Rule } from '../../../scenario/check/problem.ts';
import { nearest } from '../../../scenario/check/suggest.ts';
import { textsOf } from '../../../scenario/texts.ts';
import { fingerprintOf } from '../../../scenario/translation.ts';
import { languageName, type Language } from '../../../scenario/translation/language-name.ts';
import { detailsIn } from '../../../scenario/variant.ts';
import { listAt, namesAt, textAt, type Documents } from './documents.ts';
import type { MendPlan, MendStep } from './mend.ts';
import type { Planner } from './plan.ts';

export const translations: Partial<Record<Rule, Planner>> = {
  'unknown-text': planUnknownText,
  'stale-translation': planStale,
  'missing-translation': planMissing,
  'changed-details': planDetails,
  'same-language': planLanguage,
  'unknown-scenario': planOriginal,
};

/** So many are told one by one; the problem of the next tells of all the others. */
const toldOneByOne = 5;

/** The document that a translation is one of. */
function originalOf({ read }: Documents, file: string): unknown {
  const translation = read(file);
  const scenario = textAt(translation, ['scenario']);
  const name =
    scenario === undefined ? `modules/${textAt(translation, ['module'])}` : `scenarios/${scenario}`;
  return read(`${name}.json`);
}

/** Renames an entry whose name is nearly that of a text without one, or removes it. */
function planUnknownText(documents: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const keys = namesAt(documents.read(file), ['texts']);
  const known = textsOf(originalOf(documents, file)).map(({ key }) => key);
  if (known.length === 0) return undefined;
  const isKnown = new Set(known);
  const isThere = new Set(keys);
  const key = String(path[1]);
  const unknown = keys.filter((one) => !isKnown.has(one));
  const others = unknown.slice(toldOneByOne);
  if (others.length > 1 && others[0] === key) {
    const steps = others.map((one): MendStep => ({ do: 'remove', file, path: ['texts', one] }));
    return { label: `Remove these ${others.length} entries`, steps };
  }
  const meant = nearest(
    key,
    known.filter((one) => !isThere.has(one)),
  );
  return meant === undefined
    ? { label: 'Remove this entry', steps: [{ do: 'remove', file, path }] }
    : { label: `Rename to "${meant}"`, steps: [{ do: 'rename', file, path, name: meant }] };
}

/** Takes the fingerprint of the text as it is now, for whoever has read both and finds that they still agree. */
function planStale(documents: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const sources = new Map(textsOf(originalOf(documents, file)).map(({ key, text }) => [key, text]));
  const texts = documents.read(file);
  const stale = namesAt(texts, ['texts']).filter((key) => {
    const text = sources.get(key);
    return text !== undefined && textAt(texts, ['texts', key, 'source']) !== fingerprintOf(text);
  });
  const key = String(path[1]);
  const text = sources.get(key);
  // Nobody confirms at one click what they have not looked at one by one.
  if (text === undefined || (stale.length > toldOneByOne + 1 && isToldForOthers(documents, file, stale, key)))
    return undefined;
  return {
    label: 'Confirm: the translation still fits',
    steps: [{ do: 'set', file, path: [...path, 'source'], value: fingerprintOf(text) }],
  };
}

/** In the order of the source, as the checker tells them. */
function isToldForOthers(documents: Documents, file: string, stale: readonly string[], key: string): boolean {
  const inOrder = textsOf(originalOf(documents, file))
    .map((one) => one.key)
    .filter((one) => stale.includes(one));
  return inOrder[toldOneByOne] === key;
}

/** Makes the file, to be filled in; what it lacks is told there. */
function planMissing({ files, read }: Documents, { file, path, message }: FileProblem): MendPlan | undefined {
  if (isTranslationFile(file) || path[0] !== 'language') return undefined;
  const wanted = listAt(read(courseFile), ['languages']).find(
    (one): one is Language => isLanguage(one) && message.includes(languageName[one]),
  );
  if (wanted === undefined || files.has(translationFile(file, wanted))) return undefined;
  const kind = file.startsWith('scenarios/') ? 'scenario' : 'module';
  const $schema = textAt(read(file), ['$schema'])?.replace(/[^/]+$/, 'translation.schema.json');
  const translation = {
    ...($schema !== undefined && { $schema }),
    [kind]: idOfFile(file),
    language: wanted,
    review: { status: 'awaiting-native-expert' },
    texts: {},
  };
  return {
    label: `Begin the ${languageName[wanted]} translation`,
    steps: [
      {
        do: 'create',
        file: translationFile(file, wanted),
        text: `${JSON.stringify(translation, null, 2)}\n`,
      },
    ],
  };
}

const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && Object.hasOwn(languageName, value);

/** One detail is taken for another. */
function planDetails(documents: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const text = textAt(documents.read(file), path);
  const source = textsOf(originalOf(documents, file)).find(({ key }) => key === path[1])?.text;
  if (text === undefined || source === undefined) return undefined;
  const extra = detailsIn(text).filter((name) => !detailsIn(source).includes(name));
  const lacking = detailsIn(source).filter((name) => !detailsIn(text).includes(name));
  const [wrong, ...others] = new Set(extra);
  const [right, ...more] = new Set(lacking);
  if (wrong === undefined || right === undefined || others.length + more.length > 0) return undefined;
  const value = text.replaceAll(`{${wrong}}`, `{${right}}`);
  return { label: `Change {${wrong}} to {${right}}`, steps: [{ do: 'set', file, path, value }] };
}

/** The name of the file says into which language it is translated. */
function planLanguage(documents: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const named = /\.([^./]+)\.json$/.exec(file)?.[1];
  const source = textAt(originalOf(documents, file), ['language']);
  if (!isLanguage(named) || named === source) return undefined;
  return {
    label: `Change to ${languageName[named]}, as the file is named`,
    steps: [{ do: 'set', file, path, value: named }],
  };
}

/** The name of the file says of what it is a translation. */
function planOriginal({ files }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const source = file.replace(/\.[^./]+\.json$/, '.json');
  const kind = source.startsWith('scenarios/') ? 'scenario' : 'module';
  if (!files.has(source) || path[0] !== kind) return undefined;
  const id = idOfFile(source);
  return { label: `Change to "${id}"`, steps: [{ do: 'set', file, path, value: id }] };
}

/** What takes the texts of something that is removed out of the translations of its file. */
export function removeTexts({ files, read }: Documents, file: string, keysBegin: string): MendStep[] {
  const begin = file.replace(/\.json$/, '.');
  const ofFile = [...files.keys()].filter((one) => one.startsWith(begin) && isTranslationFile(one));
  return ofFile.flatMap((one) =>
    namesAt(read(one), ['texts'])
      .filter((key) => key.startsWith(keysBegin))
      .map((key): MendStep => ({ do: 'remove', file: one, path: ['texts', key] satisfies Path })),
  );
}
