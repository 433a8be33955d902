import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Files } from '../files/files.ts';
import { formStyle } from '../theme/form-style.ts';
import { guidedScenario } from './guided.ts';
import {
  answersIn,
  end,
  fewestSigns,
  flight,
  mostSigns,
  responses,
  story,
  whatDoesNotFit,
  type Chapter,
  type Question,
} from './guided-questions.ts';
import { forgetForm, keepForm, keptForm } from './kept-form.ts';
import { make } from './make.ts';
import { courseField, isInCourse, languageAndObjectives, readNamed, titleField } from './named-fields.ts';
import { newScenario } from './new-scenario.ts';

const keptAs = 'crosscheck-studio guided';

/** Asks a few questions, and makes a first graph of the answers. What is filled in outlives a reload. */
@customElement('studio-guided')
export class StudioGuided extends LitElement {
  static override styles = [
    formStyle,
    css`
      fieldset {
        min-width: 0;
        margin: 0 0 1rem;
        padding: 0.5rem 1rem 0.75rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }

      legend {
        padding: 0 0.4rem;
        font-weight: 650;
      }

      .sign {
        margin-bottom: 1rem;
        padding-bottom: 0.5rem;
        border-bottom: 1px solid var(--line);
      }
    `,
  ];

  @property({ attribute: false }) files: Files = new Map();

  @state() private signs = fewestSigns;
  @state() private troubles: readonly { field: string; message: string }[] = [];

  private kept: ReadonlyMap<string, string> = new Map();

  override connectedCallback(): void {
    super.connectedCallback();
    this.kept = keptForm(keptAs);
    const kept = [...this.kept.keys()].filter((name) => /^sign-\d+$/.test(name)).length;
    this.signs = Math.min(mostSigns, Math.max(fewestSigns, kept));
  }

  protected override render() {
    return html`
      <form @submit=${this.begin} @input=${this.keep}>
        <p class="hint">
          Answer as well as you can now; everything can be changed afterwards. What you write is kept in this
          browser until you make the scenario.
        </p>
        ${titleField(this.kept.get('title'))} ${languageAndObjectives(this.files)} ${this.chapter(flight)}
        ${this.chapter(story, this.reportQuestion())} ${this.signsAsked()} ${this.chapter(responses)}
        ${this.chapter(end)} ${courseField()}
        <div role="alert">
          ${this.troubles.map(({ field, message }) => html`<p class="problem">${message} ${this.jump(field)}</p>`)}
        </div>
        <p class="buttons"><button class="primary" type="submit">Make the scenario</button></p>
      </form>
    `;
  }

  private chapter({ heading, questions }: Chapter, more: unknown = nothing) {
    return html`
      <fieldset>
        <legend>${heading}</legend>
        ${questions.map((question) => this.question(question))} ${more}
      </fieldset>
    `;
  }

  private question({ name, label, hint, most, rows, optional }: Question) {
    const isNeeded = optional !== true;
    const value = this.kept.get(name) ?? '';
    const hintId = hint === undefined ? nothing : `${name}-hint`;
    return html`
      <div class="field">
        <label for=${name}>${label}</label>
        ${hint === undefined ? nothing : html`<span class="hint" id="${name}-hint">${hint}</span>`}
        ${
          rows === undefined
            ? html`<input
                id=${name}
                name=${name}
                dir="auto"
                maxlength=${most}
                pattern=".*\\S.*"
                autocomplete="off"
                ?required=${isNeeded}
                aria-describedby=${hintId}
                .defaultValue=${value}
              />`
            : html`<textarea
                id=${name}
                name=${name}
                dir="auto"
                rows=${rows}
                maxlength=${most}
                ?required=${isNeeded}
                aria-describedby=${hintId}
                .defaultValue=${value}
              ></textarea>`
        }
      </div>
    `;
  }

  private reportQuestion() {
    const isDue = this.kept.get('report') !== 'not-due';
    return html`
      <div class="field">
        <label for="report">Does what can be seen and heard call for a report?</label>
        <select id="report" name="report">
          <option value="due" ?selected=${isDue}>Yes, a report is due</option>
          <option value="not-due" ?selected=${!isDue}>No, and a report would do harm</option>
        </select>
      </div>
    `;
  }

  private signsAsked() {
    return html`
      <fieldset>
        <legend>What can be noticed</legend>
        <p class="hint">
          Two to twelve things that can be seen or heard. The learner marks the real indicators.
        </p>
        ${Array.from({ length: this.signs }, (_, i) => this.sign(i))}
        <p class="buttons">
          <button type="button" ?disabled=${this.signs >= mostSigns} @click=${() => this.signs++}>
            Add a sign
          </button>
          <button type="button" ?disabled=${this.signs <= fewestSigns} @click=${() => this.signs--}>
            Remove the last sign
          </button>
        </p>
      </fieldset>
    `;
  }

  private sign(i: number) {
    const kind = this.kept.get(`kind-${i}`) ?? (i === 0 ? 'indicator' : 'ordinary');
    return html`
      <div class="sign" role="group" aria-label="Sign ${i + 1}">
        ${this.question({ name: `sign-${i}`, label: `Sign ${i + 1}: what can be seen or heard?`, most: 200, rows: 2 })}
        <div class="field">
          <label for="kind-${i}">What is it?</label>
          <select id="kind-${i}" name="kind-${i}">
            <option value="indicator" ?selected=${kind === 'indicator'}>A real indicator</option>
            <option value="ordinary" ?selected=${kind === 'ordinary'}>
              Ordinary: it means nothing by itself
            </option>
            <option value="stereotype" ?selected=${kind === 'stereotype'}>
              A stereotype: it must not be reported
            </option>
          </select>
        </div>
        ${this.question({ name: `why-${i}`, label: 'Why is it that?', most: 400, rows: 2 })}
      </div>
    `;
  }

  private jump(field: string) {
    return html`<button
      type="button"
      @click=${() => this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus()}
    >
      Go there
    </button>`;
  }

  private readonly keep = (event: Event) => {
    keepForm(keptAs, new FormData(event.currentTarget as HTMLFormElement));
  };

  private readonly begin = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const answers = answersIn(data, this.signs);
    this.troubles = whatDoesNotFit(answers);
    if (this.troubles.length > 0) return;
    const named = readNamed(data, this.files);
    const changes = newScenario(this.files, guidedScenario(named, answers), isInCourse(data));
    make(this, 'start a scenario', named.id, changes);
    forgetForm(keptAs);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-guided': StudioGuided;
  }
}
