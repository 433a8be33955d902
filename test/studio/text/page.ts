/** A page around the editor, as the studio's is: it makes the edits, and gives back the text and the place. */
import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { Path } from '../../../src/scenario/check/problem.ts';
import { checkScenario } from '../../../src/scenario/check/check.ts';
import { applyEdits } from '../../../src/studio/document/text-edit.ts';
import type { StudioEvents } from '../../../src/studio/events.ts';
import '../../../src/studio/text/text-editor.ts';
import type { StudioText } from '../../../src/studio/text/text-editor.ts';
import { sampleScenario } from '../../scenario/sample-scenario.ts';

export const file = 'scenarios/late-boarding.json';

export const sampleText = (): string => `${JSON.stringify(sampleScenario(), null, 2)}\n`;

export interface Shown {
  editor: StudioText;
  edits: StudioEvents['studio-edit'][];
  places: Path[];
  /** Undo and redo, as they were asked for. */
  turns: string[];
}

/** @param text of the file */
export async function show(text = sampleText()): Promise<Shown> {
  const page = await fixture<HTMLElement>(html`<main style="height: 500px; display: grid"></main>`);
  const editor = document.createElement('studio-text');
  const shown: Shown = { editor, edits: [], places: [], turns: [] };
  editor.file = file;
  editor.text = text;
  editor.files = new Map([[file, text]]);
  page.addEventListener('studio-edit', ({ detail }) => {
    shown.edits.push(detail);
    editor.text = applyEdits(editor.text, detail.changes[0]!.edits);
  });
  page.addEventListener('studio-go', ({ detail }) => {
    shown.places.push(detail.path);
    editor.place = detail.path;
  });
  page.addEventListener('studio-undo', () => shown.turns.push('undo'));
  page.addEventListener('studio-redo', () => shown.turns.push('redo'));
  page.append(editor);
  await editor.updateComplete;
  return shown;
}

/** Gives the editor the problems that the checker finds in its text. */
export async function check({ editor }: Shown): Promise<void> {
  editor.problems = checkScenario(editor.text).problems;
  await editor.updateComplete;
}

/** What stands in the editor, line by line. */
export function linesOf({ editor }: Shown): string[] {
  return [...editor.renderRoot.querySelectorAll('.cm-line')].map((line) => line.textContent ?? '');
}

/** The line that the cursor is on. */
export function lineOfCursor({ editor }: Shown): string {
  return editor.renderRoot.querySelector('.cm-activeLine')?.textContent ?? '';
}

/** Until something is so that the browser takes a moment for. */
export async function until<T>(look: () => T | undefined | null | false, patience = 4000): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`It never came to be: ${String(look)}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
