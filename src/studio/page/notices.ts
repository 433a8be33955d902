/** What a trainer has to know before they go on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Presence } from '../files/presence.ts';
import '../files/studio-conflict.ts';
import type { Session } from './session.ts';

/** @param takeOver makes this tab the one that edits the file */
export function notices(
  session: Session | undefined,
  presence: Presence | undefined,
  trouble: string | undefined,
  takeOver: () => void,
): TemplateResult {
  const troubles = [...(trouble === undefined ? [] : [trouble]), ...(session?.troubles.values() ?? [])];
  return html`
    ${troubles.map((one) => html`<p class="notice" role="alert">${one}</p>`)} ${elsewhere(presence, takeOver)}
    ${session?.conflicts.map(
      (conflict) =>
        html`<studio-conflict
          .conflict=${conflict}
          @studio-resolve=${({ detail }: CustomEvent<{ text: string | undefined }>) =>
            session.settle(conflict, detail.text)}
        ></studio-conflict>`,
    )}
  `;
}

function elsewhere(presence: Presence | undefined, takeOver: () => void) {
  if (presence?.state !== 'theirs' && presence?.state !== 'taken') return nothing;
  const words =
    presence.state === 'theirs'
      ? 'This scenario is being edited in another tab. What you change here may be overwritten there.'
      : 'Another tab has taken this scenario over.';
  return html`<p class="notice" role="alert">
    ${words} <button type="button" @click=${takeOver}>Edit it here</button>
  </p>`;
}
