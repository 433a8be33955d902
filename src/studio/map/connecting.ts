/** Dragging a way from its handle to a step. */
import type { Path } from '../../scenario/check/problem.ts';
import type { Point } from './path.ts';

/** A way that is being dragged. */
export interface LooseWay {
  /** The choice, step or entry of a `next` that is to lead there. */
  from: Path;
  /** On the map. */
  start: Point;
  end: Point;
  /** The step above which it is held. */
  over: string | undefined;
}

/** A hand that only touches a handle does not drag it. On the map, in px. */
const least = 8;

/** The way of the handle that was pressed; undefined where none was. */
export function takeUp({ target, button }: PointerEvent, at: Point): LooseWay | undefined {
  const from = target instanceof Element ? target.closest<HTMLElement>('.handle')?.dataset.from : undefined;
  if (from === undefined || button !== 0) return undefined;
  return { from: JSON.parse(from) as Path, start: at, end: at, over: undefined };
}

/** @param under what is at that point of the screen */
export function carry(way: LooseWay, at: Point, under: Element | null): LooseWay {
  return { ...way, end: at, over: under?.closest<HTMLElement>('.card')?.dataset.step };
}

/** Whether it has left its handle; a handle that is only touched is clicked. */
export function isCarried({ start, end }: LooseWay): boolean {
  return Math.hypot(end.x - start.x, end.y - start.y) >= least;
}
