/** In which order a person writes the properties of an object: as the schema names them. */
import type { z } from 'zod';
import type { Path } from '../../scenario/check/problem.ts';

/**
 * @param value the document, of whatever shape
 * @param path that of an object in it
 * @returns none where the schema knows no object there
 */
export function propertyOrder(schema: z.ZodType, value: unknown, path: Path): readonly string[] {
  const found = schemaAt(schema, value, path);
  return found?.def.type === 'object' ? Object.keys(found.def.shape) : [];
}

type Def = z.core.$ZodTypes['_zod'];

/** The schema of the value at a path, with what makes it optional taken off; undefined where there is none. */
function schemaAt(schema: z.core.$ZodType, value: unknown, path: Path): Def | undefined {
  const zod = (schema as z.core.$ZodTypes)._zod;
  const { def } = zod;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
    case 'readonly':
      return schemaAt(def.innerType, value, path);
    case 'lazy':
      return schemaAt(def.getter(), value, path);
    case 'pipe':
      return schemaAt(def.in, value, path);
    case 'union': {
      const option = optionFor(
        def.options,
        value,
        'discriminator' in def ? String(def.discriminator) : undefined,
      );
      return option && schemaAt(option, value, path);
    }
  }
  const [name, ...below] = path;
  if (name === undefined) return zod;
  const child = isRecord(value) ? value[String(name)] : undefined;
  switch (def.type) {
    case 'object': {
      const shape = def.shape[String(name)];
      return shape && schemaAt(shape, child, below);
    }
    case 'array':
      return schemaAt(def.element, child, below);
    case 'record':
      return schemaAt(def.valueType, child, below);
    default:
      return undefined;
  }
}

/** Which alternative a value is, or is meant to be while it is still being written. */
function optionFor(
  options: readonly z.core.$ZodType[],
  value: unknown,
  discriminator: string | undefined,
): z.core.$ZodType | undefined {
  if (discriminator !== undefined) {
    const kind = isRecord(value) ? (value[discriminator] as z.core.util.Primitive) : undefined;
    return options.find((option) => option._zod.propValues?.[discriminator]?.has(kind));
  }
  const fitting = options.find((option) => (option as z.ZodType).safeParse(value).success);
  return fitting ?? options.find((option) => sharesShape(option, value));
}

function sharesShape(option: z.core.$ZodType, value: unknown): boolean {
  const { def } = (option as z.core.$ZodTypes)._zod;
  if (def.type === 'array') return Array.isArray(value);
  if (def.type === 'string') return typeof value === 'string';
  if (def.type !== 'object' || !isRecord(value)) return false;
  const names = Object.keys(value);
  return names.length === 0 || names.some((name) => name in def.shape);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
