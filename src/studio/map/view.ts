/** What part of the map is seen, and how large: screen = map × scale + offset. */
import type { Point } from './path.ts';
import type { Box } from './route.ts';

export interface View {
  x: number;
  y: number;
  scale: number;
}

export interface Size {
  width: number;
  height: number;
}

export const smallest = 0.04;
export const largest = 2;

export function panBy(view: View, dx: number, dy: number): View {
  return { ...view, x: view.x + dx, y: view.y + dy };
}

/** What is under the point stays there. */
export function zoomAt(view: View, point: Point, factor: number): View {
  const scale = Math.min(largest, Math.max(smallest, view.scale * factor));
  const by = scale / view.scale;
  return { scale, x: point.x - (point.x - view.x) * by, y: point.y - (point.y - view.y) * by };
}

/** The whole of something, no larger than life. */
export function fitTo(whole: Size, seen: Size): View {
  const scale = Math.max(smallest, Math.min(1, seen.width / whole.width, seen.height / whole.height));
  return {
    scale,
    x: (seen.width - whole.width * scale) / 2,
    y: Math.max(0, (seen.height - whole.height * scale) / 2),
  };
}

/** A point of the map in the middle of what is seen. */
export function centredOn(point: Point, seen: Size, scale: number): View {
  return { scale, x: seen.width / 2 - point.x * scale, y: seen.height / 2 - point.y * scale };
}

/** What is seen of the map, and as much again around it as `more` says. */
export function boxSeen({ x, y, scale }: View, { width, height }: Size, more = 0): Box {
  return {
    left: (-x - width * more) / scale,
    top: (-y - height * more) / scale,
    right: (width * (1 + more) - x) / scale,
    bottom: (height * (1 + more) - y) / scale,
  };
}

export function onMap({ x, y, scale }: View, point: Point): Point {
  return { x: (point.x - x) / scale, y: (point.y - y) / scale };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    outer.right >= inner.right &&
    outer.bottom >= inner.bottom
  );
}
