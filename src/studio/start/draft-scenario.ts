/** Parts that every new scenario is put together from. */
import type { z } from 'zod';
import type { Outcome, Scenario, scenarioSchema } from '../../scenario/schema.ts';

/** A scenario as it is written: what the schema fills in may be left out. */
export type DraftScenario = z.input<typeof scenarioSchema>;

export type DraftStep = DraftScenario['steps'][string];
export type DraftChoice = Extract<DraftStep, { type: 'scene' }>['choices'][number];

export const scenarioSchemaAddress = '../dist/schema/scenario.schema.json';

/** Points of a choice by its outcome, where nobody has said more. Harm costs more than anything earns. */
export const usualScore: Readonly<Record<Outcome, number>> = {
  good: 2,
  acceptable: 1,
  harmful: -10,
};

/** What every new scenario is told by. */
export interface Named {
  id: string;
  title: string;
  language: Scenario['language'];
  /** Of the course, at least one. */
  objectives: readonly string[];
}
