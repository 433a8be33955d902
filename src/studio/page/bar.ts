/** The bar above everything: what is open, and what can be done to all of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from './session.ts';

/** @param skip goes past everything that is the same in each view */
export function bar(
  session: Session | undefined,
  title: string | undefined,
  skip: () => void,
): TemplateResult {
  const { done, undone } = session?.workspace ?? { done: [], undone: [] };
  const count = session?.unsaved.length ?? 0;
  return html`<header class="bar">
    <button type="button" class="skip" @click=${skip}>Skip to the content</button>
    <h1 dir="auto">${title ?? 'Crosscheck · studio'}</h1>
    <div class="tools" role="group" aria-label="Edits">
      ${turn('Undo', done.at(-1)?.label, () => session?.undo())}
      ${turn('Redo', undone.at(-1)?.label, () => session?.redo())}
      <button
        type="button"
        class="save"
        ?disabled=${count === 0 || session?.isSaving}
        @click=${() => void session?.save()}
      >
        Save
      </button>
      <p class="state" role="status">${stateOf(session, count)}</p>
    </div>
  </header>`;
}

/** @param label of what would be undone or done again */
function turn(name: string, label: string | undefined, act: () => void): TemplateResult {
  return html`<button type="button" ?disabled=${label === undefined} title=${label ?? nothing} @click=${act}>
    ${name}<span class="unseen">${label === undefined ? nothing : `: ${label}`}</span>
  </button>`;
}

function stateOf(session: Session | undefined, count: number): string {
  if (!session) return '';
  if (session.isSaving) return 'Saving…';
  if (count === 0) return 'All saved';
  return count === 1 ? '1 file not saved' : `${count} files not saved`;
}

/** The same by the keys that people know. */
export function pressed(event: KeyboardEvent, session: Session): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 's') void session.save();
  else if (key === 'z' && !event.shiftKey) session.undo();
  else if (key === 'y' || (key === 'z' && event.shiftKey)) session.redo();
  else return;
  event.preventDefault();
}
