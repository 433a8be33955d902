/** The field of an id: it is changed wherever it stands, once the trainer has finished writing it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Path } from '../../scenario/check/problem.ts';
import { id as idSchema } from '../../scenario/schema/words.ts';
import type { NameKind } from '../document/names.ts';
import { fieldId, type FormContext } from './context.ts';

/** @param path of the id, or of what has it as its name */
export function nameField(context: FormContext, kind: NameKind, name: string, path: Path): TemplateResult {
  const id = `${fieldId(path)}-id`;
  const problems = context.problemsAt(path);
  return html`<div class="field">
    <label for=${id}>Id</label>
    <input
      id=${id}
      class="name"
      dir="ltr"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="${id}-hint"
      aria-invalid=${problems.length > 0 ? 'true' : nothing}
      .value=${live(name)}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const wished = input.value.trim();
        if (wished === name) return;
        const { success } = idSchema.safeParse(wished);
        input.setCustomValidity(
          success ? '' : 'Use small letters, digits and single hyphens, such as tell-purser.',
        );
        if (success) context.rename(kind, name, wished);
        else input.reportValidity();
      }}
    />
    <p class="hint" id="${id}-hint">
      A stable name in small letters, digits and hyphens. It is changed wherever it stands, also in
      translations.
    </p>
    ${problems.map((one) => html`<p class="wrong">${one}</p>`)}
  </div>`;
}
