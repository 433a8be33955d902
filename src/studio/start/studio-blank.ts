import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Files } from '../files/files.ts';
import { formStyle } from '../theme/form-style.ts';
import { blankScenario } from './blank.ts';
import { make } from './make.ts';
import { courseField, isInCourse, languageAndObjectives, readNamed, titleField } from './named-fields.ts';
import { newScenario } from './new-scenario.ts';

/** Begins a scenario with one decision and two endings. */
@customElement('studio-blank')
export class StudioBlank extends LitElement {
  static override styles = [formStyle];

  @property({ attribute: false }) files: Files = new Map();

  protected override render() {
    return html`
      <form @submit=${this.begin}>
        <p class="hint">One decision and two endings, without a problem. You write over the words.</p>
        ${titleField()} ${languageAndObjectives(this.files)} ${courseField()}
        <p class="buttons"><button class="primary" type="submit">Make the scenario</button></p>
      </form>
    `;
  }

  private readonly begin = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const named = readNamed(data, this.files);
    const changes = newScenario(this.files, blankScenario(named), isInCourse(data));
    make(this, 'start a scenario', named.id, changes);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-blank': StudioBlank;
  }
}
