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

      select {
        display: block;
        width: 100%;
        min-height: 48px;
        margin-top: 0.7rem;
        padding: 0.4rem 0.7rem;
        border: 2px solid var(--edge);
        border-radius: 10px;
        font: inherit;
        color: var(--ink);
        background: var(--paper);
      }

      .on select {
        border-color: var(--accent);
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
    return html`<label class="choice entry ${id in this.written ? 'on' : ''}">
      <span>${this.say(text)}</span>
      <select @change=${(event: Event) => this.put(id, (event.target as HTMLSelectElement).value)}>
        <option value="">${t().report.leaveOut}</option>
        ${this.report.fields.map((field) => {
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
