/** What a form needs to know of a place in a document, read from the schema. */
import type { z } from 'zod';

type Def = z.core.$ZodTypes['_zod']['def'];

/** What kind of field something is written in. */
export type FieldKind =
  | { kind: 'text'; longest: number | undefined; isLong: boolean }
  | { kind: 'number'; least: number | undefined; most: number | undefined }
  | { kind: 'yes-no' }
  | { kind: 'one-of'; values: readonly string[] }
  /** It is what it is, such as the type of a step. */
  | { kind: 'fixed'; value: unknown }
  | { kind: 'list'; element: z.core.$ZodType; least: number; most: number | undefined }
  | { kind: 'object'; shape: Readonly<Record<string, z.core.$ZodType>> }
  | { kind: 'named'; element: z.core.$ZodType }
  | { kind: 'alternatives'; options: readonly z.core.$ZodType[] };

export interface Field {
  description: string;
  isOptional: boolean;
  field: FieldKind;
  /** Without what makes it optional. */
  schema: z.core.$ZodType;
}

/** Longer texts have a box of several lines. */
const longText = 100;

/** @param schema of the place */
export function fieldOf(schema: z.core.$ZodType): Field {
  const description = (schema as z.ZodType).description;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default' || def.type === 'nullable') {
    const inner = fieldOf(def.innerType);
    return { ...inner, description: description ?? inner.description, isOptional: true };
  }
  if (def.type === 'lazy') return fieldOf(def.getter());
  return { description: description ?? '', isOptional: false, field: kindOf(schema, def), schema };
}

function kindOf(schema: z.core.$ZodType, def: Def): FieldKind {
  switch (def.type) {
    case 'string': {
      const longest = (schema as z.ZodString).maxLength ?? undefined;
      return { kind: 'text', longest, isLong: (longest ?? 0) > longText };
    }
    case 'number': {
      const { minValue, maxValue } = schema as z.ZodNumber;
      return { kind: 'number', least: finite(minValue), most: finite(maxValue) };
    }
    case 'boolean':
      return { kind: 'yes-no' };
    case 'enum':
      return { kind: 'one-of', values: Object.values(def.entries).map(String) };
    case 'literal':
      return { kind: 'fixed', value: def.values[0] };
    case 'array':
      return { kind: 'list', element: def.element, ...lengthsOf(schema) };
    case 'record':
      return { kind: 'named', element: def.valueType };
    case 'object':
      return { kind: 'object', shape: def.shape };
    case 'union':
      return { kind: 'alternatives', options: def.options };
    case 'pipe':
      return kindOf(def.in, (def.in as z.core.$ZodTypes)._zod.def);
    default:
      return { kind: 'text', longest: undefined, isLong: false };
  }
}

function lengthsOf(schema: z.core.$ZodType): { least: number; most: number | undefined } {
  const { minimum, maximum } = (schema as z.core.$ZodTypes)._zod.bag as {
    minimum?: number;
    maximum?: number;
  };
  return { least: minimum ?? 0, most: maximum };
}

const finite = (value: number | null | undefined) =>
  value === null || value === undefined || Math.abs(value) > 1e9 ? undefined : value;

/** Which of several alternatives a value is, or begins to be; the first where it is none of them. */
export function optionOf(options: readonly z.core.$ZodType[], value: unknown): number {
  const fits = options.findIndex((option) => (option as z.ZodType).safeParse(value).success);
  if (fits >= 0) return fits;
  return Math.max(
    0,
    options.findIndex((option) => looksLike(option, value)),
  );
}

function looksLike(option: z.core.$ZodType, value: unknown): boolean {
  const { field } = fieldOf(option);
  switch (field.kind) {
    case 'list':
      return Array.isArray(value);
    case 'text':
    case 'one-of':
      return typeof value === 'string';
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const names = Object.keys(value);
      const fixed = Object.entries(field.shape).filter(([, one]) => fieldOf(one).field.kind === 'fixed');
      if (fixed.length > 0)
        return fixed.every(([name, one]) => {
          const { field: of } = fieldOf(one);
          return of.kind === 'fixed' && (value as Record<string, unknown>)[name] === of.value;
        });
      const needed = Object.entries(field.shape).filter(([, one]) => !fieldOf(one).isOptional);
      return needed.some(([name]) => names.includes(name));
    }
    default:
      return false;
  }
}

/** What stands where nobody has written anything yet: empty, so that the checker asks for it. */
export function blankOf(schema: z.core.$ZodType): unknown {
  const { field } = fieldOf(schema);
  switch (field.kind) {
    case 'text':
      return '';
    case 'number':
      return Math.max(0, field.least ?? 0);
    case 'yes-no':
      return false;
    case 'one-of':
      return field.values[0];
    case 'fixed':
      return field.value;
    case 'list':
      return Array.from({ length: Math.min(1, field.least) }, () => blankOf(field.element));
    case 'named':
      return {};
    case 'alternatives':
      return blankOf(field.options[0]!);
    case 'object':
      return Object.fromEntries(
        Object.entries(field.shape)
          .filter(([, one]) => !fieldOf(one).isOptional)
          .map(([name, one]) => [name, blankOf(one)]),
      );
  }
}
