/** What the schemas say of the files of a content folder: which names and values can stand where, and what they mean. */
import { z } from 'zod';
import { namedSchemas } from '../../course/named-schemas.ts';
import { kindOf, type Kind } from '../../course/read-file.ts';
import { moduleSchema, sourcesSchema } from '../../course/schema.ts';
import type { Path } from '../../scenario/check/problem.ts';
import { scenarioSchema } from '../../scenario/schema.ts';
import { translationSchema } from '../../scenario/schema/translation.ts';

/** A JSON Schema, as far as it is made use of here. */
export interface Shape {
  $ref?: string;
  $defs?: Readonly<Record<string, Shape>>;
  description?: string;
  type?: string;
  properties?: Readonly<Record<string, Shape>>;
  required?: readonly string[];
  additionalProperties?: Shape | boolean;
  items?: Shape;
  anyOf?: readonly Shape[];
  oneOf?: readonly Shape[];
  enum?: readonly unknown[];
  const?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  examples?: readonly unknown[];
}

/** What of a document tells which of several shapes is meant. */
export interface Told {
  /** The text, number or truth value at a place; undefined for anything else. */
  valueAt(path: Path): unknown;
  /** The names of the properties at a place. */
  namesAt(path: Path): readonly string[];
}

const schemas: Readonly<Record<Kind, z.ZodType>> = {
  ...namedSchemas,
  sources: sourcesSchema,
  module: moduleSchema,
  scenario: scenarioSchema,
  translation: translationSchema,
};

/** What a file is to be of the shape of, by its path; undefined where nothing is known of it. */
export function schemaOf(file: string): z.ZodType | undefined {
  const kind = kindOf(file);
  return kind && schemas[kind];
}

const made = new Map<Kind, Shape>();

/** The shape of a file, by its path; undefined where none is known. */
export function shapeOf(file: string): Shape | undefined {
  const kind = kindOf(file);
  if (kind === undefined) return undefined;
  const shape = made.get(kind) ?? (z.toJSONSchema(schemas[kind], { io: 'input' }) as Shape);
  made.set(kind, shape);
  return shape;
}

/** Every shape that what stands at a place may have, unions taken apart; those that are not meant are left out. */
export function shapesAt(root: Shape, path: Path, told: Told): Shape[] {
  let shapes = meant(alternatives(root, root), [], told);
  for (const [depth, part] of path.entries()) {
    const below = shapes.flatMap((shape) => childOf(shape, part) ?? []);
    shapes = meant(
      below.flatMap((shape) => alternatives(shape, root)),
      path.slice(0, depth + 1),
      told,
    );
  }
  return shapes;
}

function childOf(
  { properties, additionalProperties, items }: Shape,
  part: string | number,
): Shape | undefined {
  if (typeof part === 'number') return items;
  if (properties && Object.hasOwn(properties, part)) return properties[part];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** A description of a union, or of a reference, holds for what it stands for as well. */
function alternatives(shape: Shape, root: Shape): Shape[] {
  const { $ref, anyOf, oneOf, description } = shape;
  const name = $ref?.replace('#/$defs/', '');
  const inside = name === undefined ? (anyOf ?? oneOf) : [root.$defs?.[name] ?? {}];
  if (!inside) return [shape];
  return inside
    .flatMap((one) => alternatives(one, root))
    .map((one) =>
      one.description === undefined && description !== undefined ? { ...one, description } : one,
    );
}

/** Of several shapes those that the names and the `type` of an object leave possible; all where none would be left. */
function meant(shapes: Shape[], path: Path, told: Told): Shape[] {
  if (shapes.length < 2) return shapes;
  const names = told.namesAt(path);
  const byType = shapes.filter(({ properties = {} }) =>
    names.every((name) => {
      const wanted = Object.hasOwn(properties, name) ? properties[name]!.const : undefined;
      return wanted === undefined || wanted === told.valueAt([...path, name]);
    }),
  );
  const left = byType.length > 0 ? byType : shapes;
  const byName = left.filter(
    ({ properties = {}, additionalProperties }) =>
      typeof additionalProperties === 'object' || names.every((name) => Object.hasOwn(properties, name)),
  );
  return byName.length > 0 ? byName : left;
}

/** The values that a shape allows, where they can be counted. */
export function valuesOf(shape: Shape): readonly unknown[] {
  if (shape.const !== undefined) return [shape.const];
  if (shape.enum) return shape.enum;
  return shape.type === 'boolean' ? [true, false] : [];
}
