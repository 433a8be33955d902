/** What a trainer does to the steps of a scenario, as edits of its text. Each throws as `edit-json.ts` does. */
import type { Path } from '../../scenario/check/problem.ts';
import type { Step } from '../../scenario/schema.ts';
import { translationFile } from '../../course/translations.ts';
import type { Language } from '../../scenario/translation/language-name.ts';
import type { Change } from '../events.ts';
import type { Files } from '../files/files.ts';
import { insertBehind, removeAt, renameAt, setAt } from './edit-json.ts';
import { asRecord, namesIn, type NameKind } from './names.ts';
import { newStep } from './new-step.ts';
import { applyEdits, editsBetween, type TextEdit } from './text-edit.ts';
import { propertyOrder } from './property-order.ts';
import { scenarioSchema } from '../../scenario/schema.ts';

/** Puts a new step behind another one; at the end where none is named. It leads nowhere yet. */
export function addStep(text: string, id: string, type: Step['type'], after?: string): TextEdit[] {
  return insertBehind(text, ['steps'], after ?? lastStep(text), id, newStep(type));
}

/** Puts a copy of a step behind it. Its choices get ids of their own. */
export function duplicateStep(text: string, id: string, copy: string): TextEdit[] {
  const document = JSON.parse(text) as unknown;
  const step = structuredClone(asRecord(asRecord(document).steps)[id]);
  const taken = new Set(
    namesIn(document)
      .filter(({ kind }) => kind === 'choice')
      .map(({ name }) => name),
  );
  const { choices } = asRecord(step);
  if (Array.isArray(choices)) {
    for (const entry of choices) {
      const choice = asRecord(entry);
      if (typeof choice.id !== 'string') continue;
      choice.id = freeName(choice.id, taken);
      taken.add(choice.id as string);
    }
  }
  return insertBehind(text, ['steps'], id, copy, step);
}

/** Takes a step out. What led to it leads nowhere then, and the checker says so. */
export function removeStep(text: string, id: string): TextEdit[] {
  return removeAt(text, ['steps', id]);
}

/** Makes a choice, or a step that goes on by itself, lead to a step. @param from path of the choice, the step, or the entry of a `next` */
export function connect(text: string, from: Path, to: string): TextEdit[] {
  const document = JSON.parse(text) as unknown;
  const path = [...from, from.at(-2) === 'next' ? 'to' : 'next'];
  return setAt(text, path, to, propertyOrder(scenarioSchema, document, from));
}

/** Gives a step another id, everywhere in the scenario. */
export function renameStep(text: string, from: string, to: string): TextEdit[] {
  return renameIn(text, 'step', from, to);
}

/** Gives a step, sign or choice another id, in the scenario and in its translations. @param file that of the scenario */
export function rename(files: Files, file: string, kind: NameKind, from: string, to: string): Change[] {
  const text = files.get(file)!;
  const changes: Change[] = [{ file, edits: renameIn(text, kind, from, to) }];
  const keys = keysOf(JSON.parse(text) as unknown, kind, from, to);
  for (const language of ['en', 'fr', 'ar'] satisfies Language[]) {
    const translation = translationFile(file, language);
    const before = files.get(translation);
    if (before === undefined) continue;
    const edits = editsBetween(before, withOtherKeys(before, keys));
    if (edits.length > 0) changes.push({ file: translation, edits });
  }
  return changes;
}

function renameIn(text: string, kind: NameKind, from: string, to: string): TextEdit[] {
  const places = namesIn(JSON.parse(text)).filter((place) => place.kind === kind && place.name === from);
  // Deepest first: the path to a place goes by the names of what it stands in.
  const inOrder = [...places].sort((a, b) => b.path.length - a.path.length);
  const after = inOrder.reduce(
    (done, { path, atName }) => applyEdits(done, atName ? renameAt(done, path, to) : setAt(done, path, to)),
    text,
  );
  return editsBetween(text, after);
}

/** What the keys of texts begin with, before and after. */
function keysOf(document: unknown, kind: NameKind, from: string, to: string): [string, string][] {
  if (kind === 'step') return [[`steps.${from}.`, `steps.${to}.`]];
  if (kind === 'sign') return [[`signs.${from}.`, `signs.${to}.`]];
  return namesIn(document)
    .filter((place) => place.kind === 'choice' && place.isGiven && place.name === from)
    .map(({ path }) => {
      const choices = `steps.${path[1]}.choices`;
      return [`${choices}.${from}.`, `${choices}.${to}.`];
    });
}

/** A translation that can't be read stays as it is; the checker tells of it. */
function withOtherKeys(text: string, keys: readonly [string, string][]): string {
  try {
    const texts = Object.keys(asRecord(asRecord(JSON.parse(text)).texts));
    return texts.reduce((done, key) => {
      const [from, to] = keys.find(([beginning]) => key.startsWith(beginning)) ?? [];
      if (from === undefined || to === undefined) return done;
      return applyEdits(done, renameAt(done, ['texts', key], to + key.slice(from.length)));
    }, text);
  } catch {
    return text;
  }
}

function lastStep(text: string): string | undefined {
  return Object.keys(asRecord(asRecord(JSON.parse(text)).steps)).at(-1);
}

/** A name that nothing has yet: `tell-purser`, `tell-purser-2`, `tell-purser-3`. */
export function freeName(wished: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wished)) return wished;
  const base = wished.replace(/-\d+$/, '').slice(0, 36).replace(/-$/, '');
  let number = 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
