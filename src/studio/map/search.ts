import type { ScenarioGraph } from './graph.ts';
import { propertiesOf } from '../../scenario/check/raw.ts';

/** The ids of the steps in which something stands: in the id, the title, or any text. None for an empty query. */
export function stepsWith(query: string, graph: ScenarioGraph, document: unknown): string[] {
  const wanted = folded(query.trim());
  if (wanted === '') return [];
  const steps = propertiesOf(propertiesOf(document).steps);
  return graph.nodes.flatMap(({ id }) =>
    folded(id).includes(wanted) ||
    // A step that leads to another one names it, but is not the one looked for.
    textsIn(steps[id]).some((text) => !graph.nodeOf.has(text) && folded(text).includes(wanted))
      ? [id]
      : [],
  );
}

/** Without case and accents, as a person who searches would not type them. */
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function textsIn(step: unknown): string[] {
  const texts: string[] = [];
  const open = [step];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) {
      open.push(...Object.values(value).filter((child) => child !== undefined));
    }
  }
  return texts;
}
