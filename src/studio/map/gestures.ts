/** Moving the map with a mouse, a touch pad, one finger or two. */
import type { Point } from './path.ts';
import { panBy, zoomAt, type View } from './view.ts';

export interface Gestures {
  down(event: PointerEvent): void;
  move(event: PointerEvent): void;
  up(event: PointerEvent): void;
  wheel(event: WheelEvent): void;
  /** Whether what has just ended moved the map, so that the click which follows means nothing. */
  hasMoved(): boolean;
}

/** A hand that clicks is not quite still. In px. */
const stillness = 4;
/** How much one notch of a wheel zooms. */
const perNotch = 1 / 400;

export function gestures(viewport: () => HTMLElement, get: () => View, set: (view: View) => void): Gestures {
  const pointers = new Map<number, Point>();
  let began: Point = { x: 0, y: 0 };
  let moved = false;

  function pointOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = viewport().getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  return {
    down(event) {
      if (event.pointerType === 'mouse' && event.button !== 0 && event.button !== 1) return;
      if (pointers.size === 0) {
        began = pointOf(event);
        moved = false;
      }
      pointers.set(event.pointerId, pointOf(event));
    },
    move(event) {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const point = pointOf(event);
      if (!moved && pointers.size === 1 && Math.hypot(point.x - began.x, point.y - began.y) < stillness)
        return;
      if (!moved) {
        moved = true;
        // Only now: a click that was captured would not come to what is under it.
        for (const id of pointers.keys()) viewport().setPointerCapture(id);
      }
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      pointers.set(event.pointerId, point);
      if (!other) return set(panBy(get(), point.x - before.x, point.y - before.y));
      const apart = Math.hypot(before.x - other.x, before.y - other.y);
      const now = Math.hypot(point.x - other.x, point.y - other.y);
      const middle = { x: (point.x + other.x) / 2, y: (point.y + other.y) / 2 };
      const panned = panBy(get(), (point.x - before.x) / 2, (point.y - before.y) / 2);
      set(apart > 0 ? zoomAt(panned, middle, now / apart) : panned);
    },
    up(event) {
      pointers.delete(event.pointerId);
    },
    wheel(event) {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const { deltaX, deltaY } = event;
      if (event.ctrlKey || event.metaKey) {
        // A pinch on a touch pad comes in small steps, a wheel in large ones.
        const delta = Math.max(-100, Math.min(100, deltaY * unit));
        return set(
          zoomAt(get(), pointOf(event), Math.exp(-delta * perNotch * (Math.abs(delta) < 20 ? 4 : 1))),
        );
      }
      const across = event.shiftKey && deltaX === 0 ? deltaY : deltaX;
      const down = event.shiftKey && deltaX === 0 ? 0 : deltaY;
      set(panBy(get(), -across * unit, -down * unit));
    },
    hasMoved: () => moved,
  };
}
