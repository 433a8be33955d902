/** What is translated: a document that crew read, whatever kind it is. */
import type { z } from 'zod';
import type { Path } from '../check/problem.ts';
import { scenarioSchema, type Scenario } from '../schema.ts';
import type { Language } from './language-name.ts';

/** How a translation names its original. */
export interface OriginalName {
  kind: 'module' | 'scenario';
  /** The name of its file, without `.json`. */
  id: string;
}

export interface Original extends OriginalName {
  document: { language: Language; $schema?: string | undefined };
  /** What it is of the shape of, which says of each text what it is, and how long it may be. */
  schema: z.ZodType;
  /** Where a text stands, in words for a translator, such as `In the step "A smell" (scene)`. */
  placeOf(path: Path): string;
  /** Everything that a {detail} of its texts can stand for. */
  valuesOf(detail: string): string[];
}

/** Where an original lies in a content folder. */
export function originalFile({ kind, id }: OriginalName): string {
  return `${kind}s/${id}.json`;
}

/** @param id the name of its file */
export function originalScenario(id: string, scenario: Scenario): Original {
  return {
    kind: 'scenario',
    id,
    document: scenario,
    schema: scenarioSchema,
    placeOf: (path) => placeIn(scenario, path),
    valuesOf: (detail) => (scenario.variants ?? []).flatMap(({ details }) => details[detail] ?? []),
  };
}

function placeIn({ steps, variants }: Scenario, [part, id]: Path): string {
  switch (part) {
    case 'steps': {
      const { type, title } = steps[id!]!;
      return `In the step "${title}" (${type})`;
    }
    case 'signs':
      return 'A sign';
    case 'variants':
      return `In the variant "${variants![Number(id)]!.id}"`;
    default:
      return part === 'setting' ? 'The flight' : 'The scenario';
  }
}
