/** What the map and the outline call things. */
import type { Outcome, Phase, Step } from '../../scenario/schema.ts';
import type { MapNode } from './graph.ts';

export const typeWords: Record<Step['type'], string> = {
  scene: 'Scene',
  observe: 'Observe',
  order: 'Order',
  report: 'Report',
  ending: 'Ending',
};

/** What a step of each type is for. */
export const typePurpose: Record<Step['type'], string> = {
  scene: 'Scene: something happens, and the learner chooses',
  observe: 'Observe: the learner marks real indicators',
  order: 'Order: the learner puts a procedure in order',
  report: 'Report: the learner fills in the report',
  ending: 'Ending: how the story ends, with a debrief',
};

export const phaseWords: Record<Phase, string> = {
  boarding: 'Boarding',
  climb: 'Climb',
  cruise: 'Cruise',
  descent: 'Descent',
  arrival: 'Arrival',
};

export const outcomeWords: Record<Outcome, string> = {
  good: 'Good',
  acceptable: 'Acceptable',
  harmful: 'Harmful',
};

/** What kind of step it is, and when in the flight. */
export function kindWords({ type, phase, reported }: MapNode): string {
  return [
    type === undefined ? 'Type not known' : typeWords[type],
    ...(phase === undefined ? [] : [phaseWords[phase]]),
    ...(type === 'ending' ? [reported ? 'reported' : 'not reported'] : []),
  ].join(' · ');
}

export const titleOf = ({ title, id }: MapNode) => (title.trim() === '' ? id : title);

/** A number of things, such as `1 step` and `3 steps`. */
export const count = (number: number, one: string, many = `${one}s`) =>
  `${number} ${number === 1 ? one : many}`;

/** What a problem count says. */
export function problemWords({ errors, warnings }: ProblemCount): string {
  const parts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return parts.join(', ');
}

/** How many problems a step has. */
export interface ProblemCount {
  errors: number;
  warnings: number;
}
