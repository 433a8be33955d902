/** What the editor offers while one types: names that belong there, and values that can stand there. */
import {
  startCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Path } from '../../scenario/check/problem.ts';
import { shapeOf, shapesAt, valuesOf, type Shape } from '../shape/shapes.ts';
import { nodeAround, pathOf, toldBy } from './json-nodes.ts';
import { offeredNamesAt, offersAt, type Around } from './offers.ts';

/** Where something is being written. */
type Spot = {
  /** Of the object that the name is one of, or of the value. */
  path: Path;
  what: 'name' | 'value';
  /** Where its text begins, behind the quotation mark if there is one. */
  from: number;
  isQuoted: boolean;
};

/** @param around what is known when it is asked for */
export function completions(around: (state: EditorState) => Around) {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const spot = spotAt(state, pos);
    if (!spot || (!explicit && !spot.isQuoted)) return null;
    const known = around(state);
    const options = spot.what === 'name' ? namesFor(state, spot, known) : valuesFor(state, spot, known);
    return options.length === 0 ? null : { from: spot.from, options, validFor: /^[\p{L}\p{N}$_-]*$/u };
  };
}

function spotAt(state: EditorState, pos: number): Spot | undefined {
  const node = nodeAround(state, pos);
  const before = state.sliceDoc(Math.max(0, pos - 400), pos);
  const isQuoted =
    node.name === 'PropertyName' || (node.name === 'String' && pos < node.to) || opensString(before);
  const start = isQuoted
    ? pos - (before.length - before.lastIndexOf('"') - 1)
    : pos - /[\w$-]*$/.exec(before)![0].length;
  if (node.name === 'PropertyName')
    return { path: pathOf(state, node).slice(0, -1), what: 'name', from: start, isQuoted };
  if (node.name === 'String') {
    return pos < node.to ? { path: pathOf(state, node), what: 'value', from: start, isQuoted } : undefined;
  }
  // Nothing is there yet, so that what stands before it tells what comes.
  const written = before.slice(0, before.length - (pos - start) - (isQuoted ? 1 : 0)).trimEnd();
  const container = holderOf(node);
  if (!container) return undefined;
  const path = pathOf(state, container);
  const last = written.at(-1);
  if (last === ':') return { path: pathOf(state, node), what: 'value', from: start, isQuoted };
  if (last !== ',' && last !== '{' && last !== '[') return undefined;
  if (container.name === 'Object') return { path, what: 'name', from: start, isQuoted };
  return { path: [...path, membersBefore(container, pos)], what: 'value', from: start, isQuoted };
}

type Node = ReturnType<typeof nodeAround>;

function holderOf(node: Node): Node | undefined {
  for (let at: Node | null = node; at; at = at.parent) {
    if (at.name === 'Object' || at.name === 'Array') return at;
  }
  return undefined;
}

function membersBefore(list: Node, pos: number): number {
  let count = 0;
  for (let child = list.firstChild; child && child.to <= pos; child = child.nextSibling) {
    if (/^[A-Z]/.test(child.name)) count++;
  }
  return count;
}

/** Whether a quotation mark on this line has been opened and not closed. */
function opensString(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1).replace(/\\./g, '');
  return (line.split('"').length - 1) % 2 === 1;
}

function namesFor(state: EditorState, { path }: Spot, around: Around): Completion[] {
  const offered = offeredNamesAt(around, path);
  if (offered)
    return offered.map(({ name, title }) => ({ label: name, detail: title, apply: putName('""') }));
  const root = shapeOf(around.file);
  if (!root) return [];
  const told = toldBy(state);
  const there = new Set(told.namesAt(path));
  const found = new Map<string, Completion>();
  for (const { properties = {}, required = [] } of shapesAt(root, path, told)) {
    for (const [name, shape] of Object.entries(properties)) {
      if (there.has(name) || found.has(name)) continue;
      const [one = shape] = shapesAt(root, [...path, name], told);
      const info = shape.description ?? one.description;
      found.set(name, {
        label: name,
        type: 'property',
        boost: required.includes(name) ? 1 : 0,
        ...(required.includes(name) && { detail: 'needed' }),
        ...(info !== undefined && { info }),
        apply: putName(templateOf(one)),
      });
    }
  }
  return [...found.values()];
}

function templateOf(shape: Shape): string {
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  switch (shape.type) {
    case 'array':
      return '[]';
    case 'object':
      return '{}';
    case 'boolean':
      return 'true';
    case 'integer':
    case 'number':
      return '0';
    default:
      return '""';
  }
}

function valuesFor(state: EditorState, { path, isQuoted }: Spot, around: Around): Completion[] {
  const offered = offersAt(around, path);
  if (offered) {
    return offered.map(({ name, title }) => ({
      label: name,
      detail: shortened(title),
      apply: putValue(name),
    }));
  }
  const root = shapeOf(around.file);
  if (!root) return [];
  const shapes = shapesAt(root, path, toldBy(state));
  return shapes.flatMap((shape) =>
    valuesOf(shape)
      .filter((value) => typeof value === 'string' || !isQuoted)
      .map((value) => ({
        label: String(value),
        ...(shape.description !== undefined && { info: shape.description }),
        apply: putValue(value),
      })),
  );
}

const shortened = (title: string) => (title.length > 48 ? `${title.slice(0, 46).trimEnd()} …` : title);

type Apply = Extract<Completion['apply'], (...args: never[]) => void>;

/** Puts a value in the place of what has been written of it, quotation marks and all. */
function putValue(value: unknown): Apply {
  return (view, _completion, from, to) => {
    const span = spanOf(view, from, to);
    const insert = JSON.stringify(value);
    view.dispatch({
      changes: { ...span, insert },
      selection: { anchor: span.from + insert.length },
      userEvent: 'input.complete',
    });
  };
}

/** Puts a name, and a value to be filled in where there is none yet. */
function putName(template: string): Apply {
  return (view, { label }, from, to) => {
    const span = spanOf(view, from, to);
    const behind = view.state.sliceDoc(span.to, span.to + 200);
    const hasValue = /^\s*:/.test(behind);
    const comma = /^\s*"/.test(behind) ? ',' : '';
    const name = JSON.stringify(label);
    const insert = hasValue ? name : `${name}: ${template}${comma}`;
    const inside = /^["[{]/.test(template) ? 1 : template.length;
    const anchor = span.from + name.length + (hasValue ? 0 : 2 + inside);
    view.dispatch({ changes: { ...span, insert }, selection: { anchor }, userEvent: 'input.complete' });
    if (!hasValue && template === '""') startCompletion(view);
  };
}

/** What has been written, with the quotation marks around it. */
function spanOf(view: EditorView, from: number, to: number): { from: number; to: number } {
  const isQuoted = view.state.sliceDoc(from - 1, from) === '"';
  if (!isQuoted) return { from, to };
  const line = view.state.doc.lineAt(to);
  const rest = /^(?:[^"\\]|\\.)*"/.exec(line.text.slice(to - line.from))?.[0] ?? '';
  return { from: from - 1, to: to + rest.length };
}
