/** What a translator needs to know of a text: where it stands, what it is, and how long it may become. */
import type { z } from 'zod';
import type { Path } from '../check/problem.ts';
import type { Text } from '../texts.ts';
import { detailsIn } from '../variant.ts';
import type { Original } from './original.ts';

/** A note for a translator, in sentences. */
export function contextOf(original: Original, { path, text }: Text): string {
  const { description, longest } = describe(original.schema, original.document, path);
  return [
    `${original.placeOf(path)}.`,
    ...(description === undefined ? [] : [description]),
    ...(longest === undefined ? [] : [`Keep it to about ${longest} characters.`]),
    ...[...new Set(detailsIn(text))].flatMap((name) => standsFor(original, name)),
  ].join(' ');
}

function standsFor(original: Original, name: string): string[] {
  const values = original.valuesOf(name);
  return values.length === 0 ? [] : [`{${name}} stands for ${values.join(', or ')}.`];
}

interface Description {
  description?: string | undefined;
  /** Characters. */
  longest?: number | undefined;
}

/** What the schema says of the text at a place. @param value what stands there, of the schema's shape */
function describe(schema: z.core.$ZodType, value: unknown, path: Path): Description {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return describe(def.innerType, value, path);
    case 'union':
      return describe(
        def.options.find((option) =>
          isOf(option, value, 'discriminator' in def ? String(def.discriminator) : undefined),
        )!,
        value,
        path,
      );
    case 'string':
      return {
        description: (schema as z.ZodString).description,
        longest: (schema as z.ZodString).maxLength ?? undefined,
      };
  }
  const [name, ...below] = path;
  const child = (value as Record<string | number, unknown>)[name!];
  switch (def.type) {
    case 'object':
      return describe(def.shape[name!]!, child, below);
    case 'array':
      return describe(def.element, child, below);
    case 'record':
      return describe(def.valueType, child, below);
    default:
      return {};
  }
}

/** Whether a value is of one of the alternatives of a union; a discriminator tells it without a look at the rest. */
function isOf(option: z.core.$ZodType, value: unknown, discriminator: string | undefined): boolean {
  if (discriminator === undefined) return (option as z.ZodType).safeParse(value).success;
  const { [discriminator]: kind } = value as Record<string, z.core.util.Primitive>;
  return option._zod.propValues?.[discriminator]?.has(kind) ?? false;
}
