/** Mends of what crew read and are asked. */
import type { FileProblem } from '../../../course/content.ts';
import { checkMarkup } from '../../../scenario/check/markup.ts';
import { partsOf } from '../../../scenario/check/parts.ts';
import { secondsToRead } from '../../../scenario/check/reading.ts';
import { referencesIn } from '../../../scenario/check/references.ts';
import { checkShownOrder } from '../../../scenario/check/sequence.ts';
import { nearest } from '../../../scenario/check/suggest.ts';
import type { Rule } from '../../../scenario/check/problem.ts';
import { listAt, namesAt, textAt, valueAt, type Documents } from './documents.ts';
import type { MendPlan, MendStep } from './mend.ts';
import type { Planner } from './plan.ts';

export const teaching: Partial<Record<Rule, Planner>> = {
  markup: planMarkup,
  'unknown-detail': planDetail,
  'incomplete-sequence': planSequence,
  'shown-in-order': planShownOrder,
  'short-time-limit': planTimeLimit,
  'stereotype-as-indicator': planStereotype,
  'statement-without-source': planStatement,
};

function planMarkup({ read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const text = textAt(read(file), path);
  if (text === undefined) return undefined;
  const plain = withoutMarkup(text);
  if (plain === '' || checkMarkup([{ key: '', path, text: plain }]).length > 0) return undefined;
  return { label: 'Take the markup out', steps: [{ do: 'set', file, path, value: plain }] };
}

const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
};

function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?[a-z][a-z0-9-]*(\s[^<>]*|\/)?>|<!--.*?-->/gi, '')
    .replace(/&([a-z]+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/\[([^[\]\n]+)\]\([^()\s]+\)/g, '$1')
    .replace(/(\*{1,3}|_{1,3}|~~)(?=\S)([^*_~\n]+?)(?<=\S)\1/g, '$2')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/^#{1,6}\s+/gm, '')
    .trim();
}

/** A detail that is misspelt. Before a variant is picked, and within one, there is none to be named. */
function planDetail({ read }: Documents, { file, path, message }: FileProblem): MendPlan | undefined {
  const document = read(file);
  const text = textAt(document, path);
  const piece = /\{[^{}]*\}/.exec(message)?.[0];
  if (text === undefined || piece === undefined || path.length < 2 || path[0] === 'variants')
    return undefined;
  const known = listAt(document, ['variants']).flatMap((variant) => namesAt(variant, ['details']));
  const meant = nearest(piece.slice(1, -1).trim(), known);
  if (meant === undefined) return undefined;
  const value = text.replaceAll(piece, `{${meant}}`);
  return { label: `Change to {${meant}}`, steps: [{ do: 'set', file, path, value }] };
}

function planSequence({ read }: Documents, { file, path, message }: FileProblem): MendPlan | undefined {
  const document = read(file);
  const name = /"([^"]*)"\.$/.exec(message)?.[1];
  // A walk puts the step in order already, and knows a better place for it.
  const isWalked = listAt(document, ['walks'])
    .flatMap((walk) => listAt(walk, ['decisions']))
    .some((decision) => namesAt(decision, []).includes(String(path[1])));
  if (name === undefined || isWalked) return undefined;
  const index = listAt(document, path).length;
  return {
    label: `Put "${name}" at the end of the order`,
    steps: [{ do: 'insert', file, path, index, value: name }],
  };
}

/** Moves the first item to where it makes the order wrong. */
function planShownOrder({ read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const { steps } = partsOf(read(file));
  const id = String(path[1]);
  const step = steps[id];
  if (step?.type !== 'order') return undefined;
  const { items } = step;
  for (const [from, to] of items.flatMap((_, i) => [[0, items.length - 1 - i] as const, [i, 0] as const])) {
    const mixed = [...items];
    const [moved] = mixed.splice(from, 1);
    mixed.splice(to, 0, moved!);
    if (checkShownOrder({ steps: { [id]: { ...step, items: mixed } } }).length > 0) continue;
    return { label: 'Mix the items up', steps: [{ do: 'move', file, path, from, to }] };
  }
  return undefined;
}

function planTimeLimit({ read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const step = partsOf(read(file)).steps[String(path[1])];
  if (step?.type !== 'scene') return undefined;
  const value = Math.ceil(secondsToRead(step) / 5) * 5;
  // As long as the schema allows.
  if (value > 600) return undefined;
  return { label: `Give ${value} seconds`, steps: [{ do: 'set', file, path, value }] };
}

/** What it counts for is another thing then, so that nothing may hang on it. */
function planStereotype({ read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const document = read(file);
  const id = String(path[1]);
  const references = referencesIn({ value: document, path: [] }, (name) => name === id);
  const isAskedFor = references.some((one) => one.kind === 'sign' && !isOffer(one.path));
  if (isAskedFor) return undefined;
  return {
    label: 'Call it a stereotype',
    steps: [{ do: 'set', file, path: ['signs', id, 'kind'], value: 'stereotype' }],
  };
}

const isOffer = (path: readonly (string | number)[]) => path[0] === 'steps' && path.at(-2) === 'signs';

/** What has sources states a fact. Whether what has none is advice, only its author knows. */
function planStatement({ read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const statement = valueAt(read(file), path);
  const hasBoth = listAt(statement, ['sources']).length > 0 && namesAt(statement, []).includes('advice');
  if (!hasBoth) return undefined;
  const remove: MendStep = { do: 'remove', file, path: [...path, 'advice'] };
  return { label: 'Keep the sources: it states a fact', steps: [remove] };
}
