/** A way that is being dragged from its handle to a step. */
import type { Path } from '../../scenario/check/problem.ts';
import type { Point } from './path.ts';

export interface Connecting {
  /** The choice, step or entry of a `next` that is to lead there. */
  from: Path;
  /** On the map. */
  start: Point;
  end: Point;
  over: string | undefined;
}

/** The step that something on the map belongs to. */
export function stepOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('.card')?.dataset.step : undefined;
}

/** Where the handle that was pressed makes its way from. */
export function handleFrom(target: EventTarget | null): Path | undefined {
  const from = target instanceof Element ? target.closest<HTMLElement>('.handle')?.dataset.from : undefined;
  return from === undefined ? undefined : (JSON.parse(from) as Path);
}
