import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BlockOf } from '../../../course/schema.ts';
import { t } from '../../language/language.ts';
import { choiceStyle } from '../../theme/choice.ts';
import { badge, verdictIcon, verdictStyle } from '../../theme/verdict.ts';
import { BlockElement } from './block-element.ts';

type Option = BlockOf<'practice'>['options'][number];

/** A question to think about. It counts nothing, is told to nobody and can be tried again. */
@customElement('cc-practice')
export class PracticeQuestion extends BlockElement {
  static override styles = [
    BlockElement.styles,
    choiceStyle,
    verdictStyle,
    css`
      fieldset {
        margin-top: 0.2rem;
      }

      legend {
        font-weight: 500;
        font-size: 1rem;
      }

      .choice {
        justify-content: space-between;
      }

      .choice > span {
        flex: 1;
      }

      .choice > svg {
        flex: none;
        width: 1.5rem;
        margin-inline-start: 0.6rem;
      }

      .choice > .good,
      .choice > .acceptable {
        background: none;
      }

      [disabled] .choice {
        cursor: default;
        border-color: var(--line);
      }

      [disabled] .choice.on {
        border-color: var(--accent);
      }

      button {
        margin-top: 1rem;
      }

      .feedback > * {
        margin-top: 1rem;
      }
    `,
  ].flat();

  @property({ attribute: false }) block!: BlockOf<'practice'>;
  /** The id of an answer; empty before. */
  @state() private chosen = '';
  @state() private isDecided = false;
  @state() private asked = false;

  override render() {
    const { block, isDecided } = this;
    const chosen = block.options.find(({ id }) => id === this.chosen);
    const words = t().blocks.practice;
    return html`<form novalidate>
      <p class="small muted">${words.about}</p>
      <fieldset ?disabled=${isDecided} aria-describedby=${this.asked ? 'ask' : nothing}>
        <legend>${this.say(block.prompt)}</legend>
        ${block.options.map((option) => this.renderOption(option))}
      </fieldset>
      <p id="ask" class="ask" role="alert">${this.asked ? t().chooseFirst : nothing}</p>
      <div class="feedback" role="status">${isDecided && chosen ? this.renderFeedback(chosen) : nothing}</div>
      <button type="submit" @click=${this.submit}>${isDecided ? t().actions.again : t().decide}</button>
    </form>`;
  }

  private renderOption(option: Option): TemplateResult {
    const isChosen = option.id === this.chosen;
    const mark = option.right ? 'good' : isChosen ? 'acceptable' : undefined;
    return html`<label class="choice ${isChosen ? 'on' : ''}">
      <input type="radio" name="option" .checked=${isChosen} @change=${() => this.choose(option.id)} />
      <span>${this.say(option.text)}</span>
      ${this.isDecided && mark ? verdictIcon(mark) : nothing}
    </label>`;
  }

  /** Of what was chosen, then of whatever else was right. */
  private renderFeedback(chosen: Option): TemplateResult {
    const words = t().blocks.practice;
    const others = this.block.options.filter((option) => option.right && option !== chosen);
    return html`<div>
        ${chosen.right ? badge('good', words.right) : badge('acceptable', words.wrong)}
        <p>${this.say(chosen.feedback)}</p>
      </div>
      ${others.map(
        ({ text, feedback }) =>
          html`<div>
            ${badge('good', chosen.right ? words.alsoRight : words.better)}
            <p><b>${this.say(text)}</b></p>
            <p>${this.say(feedback)}</p>
          </div>`,
      )}`;
  }

  private choose(id: string): void {
    this.chosen = id;
    this.asked = false;
  }

  /** By a click, which Enter makes too: where forms are not allowed, as in some frames, none is ever submitted. */
  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isDecided) return this.tryAgain();
    this.isDecided = this.chosen !== '';
    this.asked = !this.isDecided;
    if (this.asked) this.focusFirst();
  }

  private async tryAgain(): Promise<void> {
    this.isDecided = false;
    this.chosen = '';
    await this.updateComplete;
    this.focusFirst();
  }

  private focusFirst(): void {
    this.renderRoot.querySelector<HTMLElement>('input')!.focus();
  }
}
