/** Texts from right to left in a file from left to right: each is laid out by itself, so that its punctuation stays in place. */
import { Prec, RangeSetBuilder, type Extension } from '@codemirror/state';
import {
  Decoration,
  Direction,
  EditorView,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const strings = /"((?:[^"\\]|\\.)*)"/g;

const isolated = Decoration.mark({
  attributes: { dir: 'rtl' },
  class: 'from-right',
  bidiIsolate: Direction.RTL,
});

function isolate({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at);
      if (rightToLeft.test(line.text)) {
        for (const { index, 1: inside = '' } of line.text.matchAll(strings)) {
          const start = line.from + index + 1;
          if (rightToLeft.test(inside)) builder.add(start, start + inside.length, isolated);
        }
      }
      at = line.to + 1;
    }
  }
  return builder.finish();
}

const plugin = ViewPlugin.fromClass(
  class {
    isolates: DecorationSet;

    constructor(view: EditorView) {
      this.isolates = isolate(view);
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.isolates = isolate(view);
    }
  },
  {
    provide: (self) => {
      const access = (view: EditorView) => view.plugin(self)?.isolates ?? Decoration.none;
      return Prec.lowest([EditorView.decorations.of(access), EditorView.bidiIsolatedRanges.of(access)]);
    },
  },
);

export const bidirectional: Extension = [EditorView.perLineTextDirection.of(true), plugin];
