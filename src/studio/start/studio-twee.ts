import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Files } from '../files/files.ts';
import { download } from '../files/download.ts';
import { formStyle } from '../theme/form-style.ts';
import { make } from './make.ts';
import { courseField, isInCourse, languageAndObjectives, readNamed } from './named-fields.ts';
import { newScenario, scenarioIdFor } from './new-scenario.ts';
import { importTwee, type ImportedTwee } from './twee/import-twee.ts';
import type { Note } from './twee/read-twee.ts';

/** Characters; the longest drafts in Twine are novels, and those have two million. */
const longest = 5_000_000;

/** Takes a draft in Twine over, and says first what a scenario can't say of it. */
@customElement('studio-twee')
export class StudioTwee extends LitElement {
  static override styles = [
    formStyle,
    css`
      fieldset {
        min-width: 0;
        border: 0;
        padding: 0;
      }

      #draft {
        max-height: 20rem;
        overflow: auto;
        font-family: ui-monospace, 'Cascadia Mono', Consolas, monospace;
        font-size: 0.9rem;
      }

      .notes {
        max-height: 24rem;
        overflow: auto;
        padding-inline-start: 1.25rem;
      }

      .notes pre {
        margin: 0.2rem 0 0.6rem;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        unicode-bidi: plaintext;
      }
    `,
  ];

  @property({ attribute: false }) files: Files = new Map();

  @state() private draft = '';
  @state() private name = '';
  @state() private read: ImportedTwee | undefined;
  @state() private trouble = '';

  protected override render() {
    return html`
      <form @submit=${this.begin} @change=${this.changed}>
        <p class="hint">
          In Twine, choose Build, then Export As Twee. Passages become scenes and endings, and links become
          choices. Tags such as <code>ending</code>, <code>good</code>, <code>harmful</code> and
          <code>cruise</code> are understood.
        </p>
        <div class="field">
          <label for="file">Twee file</label>
          <input id="file" type="file" accept=".twee,.tw,.tw2,.txt,text/plain" @change=${this.open} />
        </div>
        <div class="field">
          <label for="draft">Or paste it here</label>
          <textarea
            id="draft"
            name="draft"
            dir="auto"
            rows="6"
            .value=${this.draft}
            @input=${this.pasted}
          ></textarea>
        </div>
        ${languageAndObjectives(this.files)} ${courseField()}
        ${this.trouble === '' ? nothing : html`<p class="problem" role="alert">${this.trouble}</p>`}
        <p class="buttons">
          <button type="button" ?disabled=${this.draft.trim() === ''} @click=${this.look}>
            Look what comes of it
          </button>
          <button class="primary" type="submit" ?disabled=${this.read === undefined}>
            Make the scenario
          </button>
        </p>
        <div role="status">${this.read ? this.report(this.read) : nothing}</div>
      </form>
    `;
  }

  private report({ scenario, passages, notes }: ImportedTwee) {
    const steps = Object.keys(scenario.steps).length;
    return html`
      <h3>“<bdi>${scenario.title}</bdi>”: ${count(passages, 'passage')}, ${count(steps, 'step')}</h3>
      ${
        notes.length === 0
          ? html`<p>Everything in the draft is in the scenario.</p>`
          : html`
              <p>
                ${count(notes.length, 'thing')} to look at. What is not in the scenario is here word for word;
                keep it if you need it.
              </p>
              <p class="buttons">
                <button
                  type="button"
                  @click=${() => download('draft-report.txt', asText(notes), 'text/plain')}
                >
                  Download this report
                </button>
              </p>
              <ol class="notes" tabindex="0" aria-label="What to look at">
                ${notes.map(
                  ({ line, message, text }) =>
                    html`<li>
                      Line ${line}: ${message}${text === undefined ? nothing : html`<pre>${text}</pre>`}
                    </li>`,
                )}
              </ol>
            `
      }
    `;
  }

  private readonly open = async (event: Event) => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (!file) return;
    if (file.size > longest) {
      this.trouble = 'This file is larger than five megabytes, which no draft is.';
      return;
    }
    this.name = file.name.replace(/\.[^.]*$/, '');
    this.draft = await file.text();
    await this.updateComplete;
    this.look();
  };

  private readonly pasted = (event: Event) => {
    this.draft = (event.target as HTMLTextAreaElement).value;
    this.read = undefined;
  };

  /** Another language or objective makes another scenario. */
  private readonly changed = (event: Event) => {
    if (this.read && (event.target as HTMLElement).id !== 'file') this.look();
  };

  private readonly look = () => {
    this.trouble = '';
    const form = this.renderRoot.querySelector('form')!;
    const { id: _none, ...named } = readNamed(new FormData(form), this.files);
    const title = this.name || 'A draft from Twine';
    this.read = importTwee(this.draft, { ...named, title }, (wanted) => scenarioIdFor(wanted, this.files));
  };

  private readonly begin = (event: SubmitEvent) => {
    event.preventDefault();
    if (!this.read) return;
    const { scenario } = this.read;
    const inCourse = isInCourse(new FormData(event.target as HTMLFormElement));
    make(this, 'take over a draft from Twine', scenario.id, newScenario(this.files, scenario, inCourse));
  };
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

function asText(notes: readonly Note[]): string {
  return notes
    .map(({ line, message, text }) => `Line ${line}: ${message}\n${text === undefined ? '' : `${text}\n`}`)
    .join('\n');
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-twee': StudioTwee;
  }
}
