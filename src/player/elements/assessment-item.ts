import { css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Item } from '../../course/schema.ts';
import { t } from '../language/language.ts';
import { choiceStyle } from '../theme/choice.ts';
import { windows, windowsStyle } from './assessment-windows.ts';
import { optionsGroup } from './options-group.ts';
import { ScreenElement } from './screen-element.ts';

/** A question of the assessment. */
@customElement('cc-item')
export class AssessmentItem extends ScreenElement {
  static override styles = [
    ScreenElement.styles,
    choiceStyle,
    windowsStyle,
    css`
      h1 {
        font-size: 1rem;
        color: var(--muted);
      }

      .case {
        font-size: 1.12rem;
      }
    `,
  ].flat();

  @property({ attribute: false }) item!: Item;
  /** The item's options, in the order shown. */
  @property({ attribute: false }) options: Item['options'] = [];
  /** Which question of the attempt it is, from 1. */
  @property({ type: Number }) number = 1;
  /** How many there are. */
  @property({ type: Number }) of = 1;
  @state() private chosen = '';
  @state() private asked = false;

  /** Another item may have options of the same names; the same one in another language keeps what is chosen. */
  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('item') && changed.get('item')?.id !== this.item.id) this.choose('');
  }

  override render() {
    const { item } = this;
    return html`<form class="stage" novalidate>
      <div class="words">
        ${windows(this.number, this.of)}
        <h1 tabindex="-1">${t().assessment.count(this.number, this.of)}</h1>
        <p class="case">${this.say(item.text)}</p>
        ${optionsGroup({
          prompt: item.prompt,
          options: this.options,
          chosen: this.chosen,
          asked: this.asked,
          say: this.say,
          choose: (id) => this.choose(id),
        })}
        <div class="actions">
          <button class="primary" type="submit" @click=${this.submit}>${t().decide}</button>
        </div>
      </div>
    </form>`;
  }

  private choose(option: string): void {
    this.chosen = option;
    this.asked = false;
  }

  /** By a click, which Enter makes too: where forms are not allowed, as in some frames, none is ever submitted. */
  private submit(event: Event): void {
    event.preventDefault();
    const position = this.item.options.findIndex(({ id }) => id === this.chosen);
    if (position < 0) {
      this.asked = true;
      this.renderRoot.querySelector<HTMLElement>('input')?.focus();
      return;
    }
    this.tell('cc-answer', position);
  }
}
