import type { ScenarioGraph } from './graph.ts';
import { draw, sketch, type Drawing, type Sketch } from './drawing.ts';
import type { LayOutLater } from './layout-later.ts';
import type { Layout } from './layout.ts';

/** A graph as a drawing, which follows it. */
export class Arrangement {
  drawing: Drawing | undefined;
  private sketch: Sketch | undefined;
  private laid: { key: string; layout: Layout } | undefined;

  /** @returns false where meanwhile there is something else to be drawn */
  async arrange(graph: ScenarioGraph, folded: ReadonlySet<string>, layOut: LayOutLater): Promise<boolean> {
    const made = sketch(graph, folded);
    this.sketch = made;
    const key = JSON.stringify(made.input);
    // What is edited most are texts, and they move nothing.
    const layout = this.laid?.key === key ? this.laid.layout : await layOut(made.input);
    if (this.sketch !== made) return false;
    this.laid = { key, layout };
    this.drawing = draw(made, layout);
    return true;
  }
}
