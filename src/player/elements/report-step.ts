import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Report, ReportEntry } from '../../scenario/schema.ts';
import { choiceStyle } from '../theme/choice.ts';
import { directionOf, t } from '../language/language.ts';
import { languageOf } from '../language/untranslated.ts';
import { pictured } from './prose.ts';
import { StepElement } from './step-element.ts';

/** A report step: put each entry into a field of the report, or leave it out. */
@customElement('cc-report')
export class ReportStep extends StepElement {
  static override styles = [
    StepElement.styles,
    choiceStyle,
    css`
      .entry {
        display: block;
        cursor: default;
      }

      .field {
        display: grid;
        margin-top: 0.7rem;
      }

      .field > * {
        grid-area: 1 / 1;
        min-width: 0;
        padding: 0.4rem 0.7rem;
      }

      select {
        width: 100%;
        min-height: 48px;
        border: 2px solid var(--edge);
        border-radius: 10px;
        font: inherit;
        color: var(--ink);
        background: var(--paper);
        -webkit-text-fill-color: transparent;
      }

      option {
        -webkit-text-fill-color: var(--ink);
      }

      /* What is chosen, over the list: there, a browser gives it one line and cuts what is longer (WCAG 1.4.4). */
      .shown {
        align-self: center;
        padding-inline-end: 2.2rem;
        pointer-events: none;
        overflow-wrap: break-word;
      }

      /* Colours that are forced show the list's own words, so that these stand below it. */
      @media (forced-colors: active) {
        select,
        option {
          -webkit-text-fill-color: currentcolor;
        }

        .shown {
          display: none;
        }

        .on > .field > .shown {
          display: block;
          grid-area: 2 / 1;
        }
      }

      .on select {
        border-color: var(--accent);
      }

      .on .shown {
        font-weight: 650;
      }
    `,
  ].flat();

  @property({ attribute: false }) report!: Report;
  /** The field of each entry that is written. */
  @state() private written: Readonly<Record<string, string>> = {};

  override render() {
    const { report } = this;
    const count = this.lines().length;
    return html`<form class="stage ${report.picture ? 'pictured' : ''}">
      ${pictured(report.picture, this.untranslated)}
      <div class="words stack">
        <h1 tabindex="-1">${this.say(report.title)}</h1>
        ${this.prose(report.text)}
        <fieldset>
          <legend>${this.say(report.prompt)}</legend>
          ${report.entries.map((entry) => this.renderEntry(entry))}
        </fieldset>
        <div class="actions">
          <button class="primary" type="submit" @click=${this.submit}>
            ${count === 0 ? t().report.decideEmpty : t().report.decide}
          </button>
          <span class="muted small" aria-live="polite">${t().report.written(count)}</span>
        </div>
      </div>
    </form>`;
  }

  private renderEntry({ id, text }: ReportEntry) {
    const { fields } = this.report;
    const chosen = fields.find((field) => field.id === this.written[id]);
    return html`<label class="choice entry ${chosen ? 'on' : ''}">
      <span>${this.say(text)}</span>
      <span class="field">
        <select @change=${(event: Event) => this.put(id, (event.target as HTMLSelectElement).value)}>
          <option value="">${t().report.leaveOut}</option>
          ${fields.map((field) => {
            const language = languageOf(field.label, this.untranslated);
            return html`<option
              value=${field.id}
              lang=${language ?? nothing}
              dir=${language ? directionOf(language) : nothing}
            >
              ${field.label}
            </option>`;
          })}
        </select>
        <span class="shown" aria-hidden="true">${chosen ? this.say(chosen.label) : t().report.leaveOut}</span>
      </span>
    </label>`;
  }

  private put(entry: string, field: string): void {
    const { [entry]: _, ...others } = this.written;
    this.written = field === '' ? others : { ...others, [entry]: field };
  }

  private lines() {
    return this.report.entries.flatMap(({ id: entry }) => {
      const field = this.written[entry];
      return field === undefined ? [] : [{ entry, field }];
    });
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.tell('cc-decide', { type: 'report', step: this.stepId, lines: this.lines() });
  }
}
