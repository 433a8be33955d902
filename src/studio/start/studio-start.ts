import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { languageName } from '../../scenario/translation/language-name.ts';
import { send } from '../events.ts';
import type { Files } from '../files/files.ts';
import { formStyle } from '../theme/form-style.ts';
import { listScenarios, type ListedScenario } from './listed.ts';
import './studio-blank.ts';
import './studio-copy.ts';
import './studio-guided.ts';
import './studio-twee.ts';

type Way = 'blank' | 'guided' | 'twee';

const ways: readonly { way: Way; name: string; what: string }[] = [
  { way: 'blank', name: 'Blank', what: 'One decision and two endings, to write over.' },
  { way: 'guided', name: 'Guided', what: 'Answer questions, and get a first graph of your own words.' },
  { way: 'twee', name: 'From Twine', what: 'Take over a draft that is written in Twine.' },
];

/** Where one begins: the scenarios that there are, and the ways to a new one. */
@customElement('studio-start')
export class StudioStart extends LitElement {
  static override styles = [
    formStyle,
    css`
      :host {
        max-width: 60rem;
      }

      ul {
        margin: 0 0 1.5rem;
        padding: 0;
        list-style: none;
      }

      li {
        margin-bottom: 0.5rem;
        padding: 0.6rem 0.9rem;
        background: var(--card);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }

      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        align-items: center;
        justify-content: space-between;
      }

      .line > div {
        flex: 1 1 14rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .line p {
        margin: 0;
      }

      .wrong {
        color: var(--failed);
      }

      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
        gap: 0.5rem;
        margin-bottom: 1rem;
      }

      .ways button {
        padding: 0.6rem 0.9rem;
        text-align: start;
      }

      .ways b {
        display: block;
      }

      .panel {
        padding: 1rem;
        background: var(--card);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }

      li .panel {
        margin-top: 0.6rem;
        border: 0;
        border-top: 1px solid var(--line);
        border-radius: 0;
        padding: 0.75rem 0 0;
      }
    `,
  ];

  @property({ attribute: false }) files: Files = new Map();
  /** How many problems each file has, by its path; a file that is not named has not been checked. */
  @property({ attribute: false }) problems: ReadonlyMap<string, number> = new Map();

  @state() private way: Way | undefined;
  /** The file of the scenario that is to be copied. */
  @state() private copied: string | undefined;

  protected override render() {
    const scenarios = listScenarios(this.files);
    return html`
      <h2 id="scenarios">Scenarios</h2>
      ${
        scenarios.length === 0
          ? html`<p>There is none yet. Start one below.</p>`
          : html`<ul aria-labelledby="scenarios">
              ${scenarios.map((scenario) => this.listed(scenario))}
            </ul>`
      }
      <h2>Start a new scenario</h2>
      <div class="ways">
        ${ways.map(
          ({ way, name, what }) => html`
            <button
              type="button"
              aria-expanded=${this.way === way}
              @click=${() => (this.way = this.way === way ? undefined : way)}
            >
              <b>${name}</b> ${what}
            </button>
          `,
        )}
      </div>
      ${this.way === undefined ? nothing : html`<div class="panel">${this.panel(this.way)}</div>`}
    `;
  }

  private listed({ file, title, language, minutes, steps, translations, isJson }: ListedScenario) {
    const isCopied = this.copied === file;
    const facts = [
      ...(minutes === undefined ? [] : [`${minutes} minutes`]),
      `${steps} ${steps === 1 ? 'step' : 'steps'}`,
      [language, ...translations].map((one) => languageName[one]).join(', '),
    ];
    return html`
      <li>
        <div class="line">
          <div>
            <h3><bdi lang=${language}>${title}</bdi></h3>
            <p class="hint">
              ${isJson ? facts.join(' · ') : 'Its text is not valid JSON.'} ${this.found(file)}
            </p>
          </div>
          <p class="buttons">
            <button class="primary" type="button" @click=${() => send(this, 'studio-go', { file, path: [] })}>
              Open<span class="unseen"> ${title}</span>
            </button>
            <button
              type="button"
              aria-expanded=${isCopied}
              @click=${() => (this.copied = isCopied ? undefined : file)}
            >
              Copy<span class="unseen"> ${title}</span>
            </button>
          </p>
        </div>
        ${
          isCopied
            ? html`<div class="panel">
                <studio-copy .files=${this.files} .file=${file} .name=${title}></studio-copy>
              </div>`
            : nothing
        }
      </li>
    `;
  }

  private found(file: string) {
    const count = this.problems.get(file);
    if (count === undefined) return nothing;
    if (count === 0) return ' · No problems';
    return html`<span class="wrong">· ${count} ${count === 1 ? 'problem' : 'problems'}</span>`;
  }

  private panel(way: Way): TemplateResult {
    switch (way) {
      case 'blank':
        return html`<studio-blank .files=${this.files}></studio-blank>`;
      case 'guided':
        return html`<studio-guided .files=${this.files}></studio-guided>`;
      case 'twee':
        return html`<studio-twee .files=${this.files}></studio-twee>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-start': StudioStart;
  }
}
