import type { Path } from '../../scenario/check/problem.ts';
import type { ScenarioGraph } from './graph.ts';

/** What a click on the map asks for. */
export type Clicked = { asks: 'unfold'; step: string } | { asks: 'go'; path: Path };

/** @param target what was clicked; undefined where it stands for nothing */
export function clickedOn(target: Element, { nodeOf }: ScenarioGraph): Clicked | undefined {
  const on = (selector: string) => target.closest<HTMLElement>(selector)?.dataset;
  const step = on('[data-step]')?.step;
  if (step === undefined) return undefined;
  if (on('[data-unfold]')) return { asks: 'unfold', step };
  const to = on('.row[data-to]')?.to;
  if (to !== undefined && nodeOf.has(to)) return { asks: 'go', path: ['steps', to] };
  const exit = Number(on('[data-exit]')?.exit ?? NaN);
  return { asks: 'go', path: nodeOf.get(step)?.exits[exit]?.path ?? ['steps', step] };
}
