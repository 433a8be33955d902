import { describe, expect, it } from 'vitest';
import { boxSeen, fitTo, onMap, panBy, zoomAt } from '../../../src/studio/map/view.ts';

describe('the view', () => {
  it('keeps what is under the pointer where it is while zooming, within limits', () => {
    const view = { x: 30, y: -20, scale: 0.8 };
    const point = { x: 200, y: 100 };
    const before = onMap(view, point);
    const after = onMap(zoomAt(view, point, 1.3), point);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
    expect(zoomAt(view, point, 1e9).scale).toBe(2);
    expect(zoomAt(view, point, 0).scale).toBe(0.04);
  });

  it('shows the whole of a map that is larger than the screen, and no map larger than it is', () => {
    const seen = { width: 400, height: 300 };
    const box = boxSeen(fitTo({ width: 1000, height: 3000 }, seen), seen);
    expect(box.bottom).toBeGreaterThanOrEqual(2999);
    expect(box.left).toBeLessThanOrEqual(0);
    expect(fitTo({ width: 100, height: 100 }, seen).scale).toBe(1);
  });

  it('moves by what the hand moves', () => {
    expect(panBy({ x: 1, y: 2, scale: 3 }, 10, 20)).toEqual({ x: 11, y: 22, scale: 3 });
  });
});
