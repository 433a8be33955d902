import { html, css, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Choice, Scene } from '../../scenario/schema.ts';
import { choiceStyle } from '../theme/choice.ts';
import { t } from '../language/language.ts';
import { optionsGroup } from './options-group.ts';
import { pictured } from './prose.ts';
import { StepElement } from './step-element.ts';
import './time-limit.ts';

/** A scene: what happens, and what the learner may do about it. */
@customElement('cc-scene')
export class SceneStep extends StepElement {
  static override styles = [
    StepElement.styles,
    choiceStyle,
    css`
      .recap {
        margin-top: 1rem;
      }
    `,
  ].flat();

  @property({ attribute: false }) scene!: Scene;
  /** The choices on offer now. */
  @property({ attribute: false }) choices: readonly Choice[] = [];
  /** What was said of the decision before, shown to a learner who has just come back. */
  @property() recap = '';
  /** How long the learner has, and what hesitating decides. */
  @property({ attribute: false }) limit: Scene['within'];
  /** Whether the learner is looking at something else. */
  @property({ type: Boolean }) paused = false;
  @state() private chosen = '';
  @state() private asked = false;

  override render() {
    const { scene } = this;
    return html`<form class="stage ${scene.picture ? 'pictured' : ''}" novalidate>
      ${pictured(scene.picture, this.untranslated)}
      <div class="words stack">
        <h1 tabindex="-1">${this.say(scene.title)}</h1>
        ${
          this.limit
            ? html`<cc-time-limit
                .seconds=${this.limit.seconds}
                .paused=${this.paused}
                @over=${this.hesitated}
                @off=${() => this.tell('cc-time-limits', true)}
              ></cc-time-limit>`
            : nothing
        }
        ${
          this.recap === ''
            ? nothing
            : html`<details class="recap">
                <summary>${t().justBefore}</summary>
                <p>${this.say(this.recap)}</p>
              </details>`
        }
        ${this.prose(scene.text)}
        ${optionsGroup({
          prompt: scene.prompt,
          options: this.choices,
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

  private choose(choice: string): void {
    this.chosen = choice;
    this.asked = false;
  }

  /** By a click, which Enter makes too: where forms are not allowed, as in some frames, none is ever submitted. */
  private submit(event: Event): void {
    event.preventDefault();
    if (this.chosen === '') {
      this.asked = true;
      this.renderRoot.querySelector<HTMLElement>('input')?.focus();
      return;
    }
    this.tell('cc-decide', { type: 'choose', step: this.stepId, choice: this.chosen });
  }

  private hesitated(): void {
    this.tell('cc-time-over', { type: 'choose', step: this.stepId, choice: this.limit!.then });
  }
}
