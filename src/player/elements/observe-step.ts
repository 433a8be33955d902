import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Observe, Scenario } from '../../scenario/schema.ts';
import { choiceStyle } from '../theme/choice.ts';
import { t } from '../language/language.ts';
import { pictured } from './prose.ts';
import { StepElement } from './step-element.ts';

/** An observe step: mark which of the things on offer are real indicators. */
@customElement('cc-observe')
export class ObserveStep extends StepElement {
  static override styles = [StepElement.styles, choiceStyle].flat();

  @property({ attribute: false }) observe!: Observe;
  @property({ attribute: false }) signs!: Scenario['signs'];
  @state() private marked: readonly string[] = [];

  override render() {
    const { observe, marked } = this;
    return html`<form class="stage ${observe.picture ? 'pictured' : ''}">
      ${pictured(observe.picture, this.untranslated)}
      <div class="words stack">
        <h1 tabindex="-1">${this.say(observe.title)}</h1>
        ${this.prose(observe.text)}
        <fieldset>
          <legend>${this.say(observe.prompt)}</legend>
          ${observe.signs.map(
            (id) =>
              html`<label class="choice ${marked.includes(id) ? 'on' : ''}">
                <input type="checkbox" .checked=${marked.includes(id)} @change=${() => this.toggle(id)} />
                <span>${this.say(this.signs[id]!.text)}</span>
              </label>`,
          )}
        </fieldset>
        <div class="actions">
          <button class="primary" type="submit" @click=${this.submit}>
            ${marked.length === 0 ? t().markNone : t().mark}
          </button>
          <span class="muted small" aria-live="polite">${t().marked(marked.length)}</span>
        </div>
      </div>
    </form>`;
  }

  private toggle(id: string): void {
    const { signs } = this.observe;
    this.marked = signs.filter((sign) => (sign === id) !== this.marked.includes(sign));
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.tell('cc-decide', { type: 'mark', step: this.stepId, signs: [...this.marked] });
  }
}
