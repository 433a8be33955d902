import { draw, sketch, type Drawing, type Sketch } from './drawing.ts';
import type { LayOutLater } from './layout-later.ts';
import type { Layout } from './layout.ts';
import { readGraph, type ReadGraph } from './read.ts';

/** A text as a drawing, which follows it. */
export class Arrangement {
  read: ReadGraph = readGraph('');
  drawing: Drawing | undefined;
  private sketch: Sketch | undefined;
  private laid: { key: string; layout: Layout } | undefined;

  /** While a text can't be read, this stays with how it last was. */
  follow(text: string): void {
    const read = readGraph(text);
    if (read.isSound || this.read.graph.nodes.length === 0) this.read = read;
  }

  /** Draws what was read. @returns false where meanwhile there is something else to be drawn */
  async arrange(folded: ReadonlySet<string>, layOut: LayOutLater): Promise<boolean> {
    const made = sketch(this.read.graph, folded);
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
