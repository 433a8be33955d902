export interface Point {
  x: number;
  y: number;
}

const n = (value: number) => Math.round(value * 10) / 10;

/** A smooth SVG path through points, upright at each of them. */
export function pathThrough(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (!first) return '';
  let d = `M${n(first.x)} ${n(first.y)}`;
  let last = first;
  for (const point of others) {
    if (Math.abs(point.x - last.x) < 0.5) {
      d += `L${n(point.x)} ${n(point.y)}`;
    } else {
      const middle = n((last.y + point.y) / 2);
      d += `C${n(last.x)} ${middle} ${n(point.x)} ${middle} ${n(point.x)} ${n(point.y)}`;
    }
    last = point;
  }
  return d;
}
