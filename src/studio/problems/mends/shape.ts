/** Mends of what is not written as the schema has it. */
import { courseFile, idOfFile } from '../../../course/check/files.ts';
import type { FileProblem } from '../../../course/content.ts';
import { nearest } from '../../../scenario/check/suggest.ts';
import { shapeOf, shapesAt, valuesOf, type Shape, type Told } from '../../shape/shapes.ts';
import { namesAt, textAt, valueAt, type Documents } from './documents.ts';
import type { MendPlan } from './mend.ts';

export function planShape(documents: Documents, problem: FileProblem): MendPlan | undefined {
  const { file, path, atName } = problem;
  const document = documents.read(file);
  const root = shapeOf(file);
  if (document === undefined || !root || path.length === 0) return undefined;
  const told: Told = {
    valueAt: (at) => valueAt(document, at),
    namesAt: (at) => namesAt(document, at),
  };
  if (atName) return planName(document, problem, shapesAt(root, path.slice(0, -1), told));
  const value = valueAt(document, path);
  if (value === undefined) return planMissing(documents, problem);
  const shapes = shapesAt(root, path, told);
  const other = shapes.map((shape) => asMeant(value, shape)).find((one) => one !== undefined);
  if (other === undefined) return undefined;
  return { label: `Change to ${JSON.stringify(other)}`, steps: [{ do: 'set', file, path, value: other }] };
}

/** A name that does not belong there: perhaps it is misspelt. */
function planName(
  document: unknown,
  { file, path }: FileProblem,
  shapes: readonly Shape[],
): MendPlan | undefined {
  const name = String(path.at(-1));
  const there = new Set(namesAt(document, path.slice(0, -1)));
  // The name of an entry, as of a step, is its author's.
  if (!there.has(name) || shapes.some((shape) => typeof shape.additionalProperties === 'object'))
    return undefined;
  const free = shapes
    .flatMap(({ properties = {} }) => Object.keys(properties))
    .filter((one) => !there.has(one));
  const meant = nearest(name, free);
  return meant === undefined
    ? { label: `Remove "${name}"`, steps: [{ do: 'remove', file, path }] }
    : { label: `Rename to "${meant}"`, steps: [{ do: 'rename', file, path, name: meant }] };
}

/** Only what nobody has to think about can be added. */
function planMissing({ read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  if (path.length !== 1) return undefined;
  const language = textAt(read(courseFile), ['language']);
  const known: Readonly<Record<string, unknown>> = {
    id: idOfFile(file),
    review: { status: 'awaiting-expert' },
    ...(language !== undefined && { language }),
  };
  const name = String(path[0]);
  if (!Object.hasOwn(known, name)) return undefined;
  return { label: `Add "${name}"`, steps: [{ do: 'set', file, path, value: known[name] }] };
}

/** The value that was meant by another one; undefined where that can't be told. */
function asMeant(value: unknown, shape: Shape): unknown {
  const texts = valuesOf(shape).filter((one) => typeof one === 'string');
  if (texts.length > 0) return nearest(value, texts);
  switch (shape.type) {
    case 'integer':
    case 'number':
      return numberMeant(value, shape);
    case 'boolean':
      return { true: true, false: false, yes: true, no: false }[String(value).toLowerCase()];
    case 'string':
      return typeof value === 'number' && !shape.pattern ? String(value) : undefined;
    case 'array':
      return typeof value === 'string' && shape.items?.type === 'string' ? [value] : undefined;
    default:
      return undefined;
  }
}

function numberMeant(
  value: unknown,
  { type, minimum = -Infinity, maximum = Infinity }: Shape,
): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) return undefined;
  const whole = type === 'integer' ? Math.round(number) : number;
  const inside = Math.min(maximum, Math.max(minimum, whole));
  return inside === value ? undefined : inside;
}
