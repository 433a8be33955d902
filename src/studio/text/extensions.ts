/** What the editor is made of, whatever it shows. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  type Command,
} from '@codemirror/view';
import { bidirectional } from './bidi.ts';
import { completions } from './completion.ts';
import { explanations } from './hover.ts';
import type { Around } from './offers.ts';
import { theme } from './theme.ts';

/** How the keyboard gets out, for who does not see the line that says so. */
export const keysInWords =
  'The Tab key leaves the text. Control and Space: suggestions. F8: the next problem. Control and F: search.';

/**
 * @param around what is known when suggestions are asked for
 * @param undo the page keeps what can be undone
 */
export function extensions(around: (state: EditorState) => Around, undo: Command, redo: Command): Extension {
  return [
    lineNumbers(),
    foldGutter(),
    lintGutter({ hoverTime: 200 }),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    EditorView.lineWrapping,
    indentOnInput(),
    indentUnit.of('  '),
    bracketMatching(),
    closeBrackets(),
    json(),
    bidirectional,
    search({ top: true }),
    autocompletion({ override: [completions(around)], icons: false }),
    explanations(around),
    theme,
    EditorView.domEventHandlers({
      // What a menu or a gesture of the browser asks for.
      beforeinput({ inputType }, view) {
        if (inputType === 'historyUndo') return undo(view);
        return inputType === 'historyRedo' ? redo(view) : false;
      },
    }),
    keymap.of([
      { key: 'Mod-z', run: undo, preventDefault: true },
      { key: 'Mod-y', run: redo, preventDefault: true },
      { key: 'Mod-Shift-z', run: redo, preventDefault: true },
      { key: 'F8', run: nextDiagnostic },
      { key: 'Shift-F8', run: previousDiagnostic },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...defaultKeymap,
    ]),
  ];
}
