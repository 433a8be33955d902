import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { send } from '../events.ts';
import type { Files } from '../files/files.ts';
import { formStyle } from '../theme/form-style.ts';
import { copyScenario } from './copy.ts';
import { make } from './make.ts';
import { courseField, isInCourse, titleField } from './named-fields.ts';
import { said } from './said.ts';
import { inCourseOf, scenarioFile, scenarioIdFor } from './new-scenario.ts';

/** Copies a scenario with its translations. */
@customElement('studio-copy')
export class StudioCopy extends LitElement {
  static override styles = [formStyle];

  @property({ attribute: false }) files: Files = new Map();
  /** Of the scenario that is copied. */
  @property() file = '';
  /** Of that scenario. */
  @property() name = '';

  @state() private trouble = '';

  protected override render() {
    return html`
      <form @submit=${this.copy}>
        <p class="hint">
          Its translations come along. Nobody has approved what you make of it, so the copy says that it
          awaits an expert.
        </p>
        ${titleField(`${this.name} (2)`)} ${courseField()}
        ${this.trouble === '' ? nothing : html`<p class="problem" role="alert">${this.trouble}</p>`}
        <p class="buttons"><button class="primary" type="submit">Make the copy</button></p>
      </form>
    `;
  }

  private readonly copy = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const title = said(data, 'title');
    const id = scenarioIdFor(title, this.files);
    const copied = copyScenario(this.files, this.file, { id, title });
    if (!copied) {
      this.trouble = 'The text of this scenario is not valid JSON, so it can’t be copied. Mend it first.';
      return;
    }
    const changes = [...copied.changes, ...(isInCourse(data) ? inCourseOf(this.files, { id }) : [])];
    if (copied.leftOut.length === 0) return make(this, 'copy a scenario', id, changes);
    this.trouble = `Not copied, since it is not valid JSON: ${copied.leftOut.join(', ')}. The copy is in ${scenarioFile(id)}.`;
    send(this, 'studio-edit', { label: 'copy a scenario', changes });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-copy': StudioCopy;
  }
}
