import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatDay } from '../language/format.ts';
import { t } from '../language/language.ts';
import type { Message } from '../screen.ts';
import { ScreenElement } from './screen-element.ts';

/** A way out, at any time: stop, go on later, or leave. */
@customElement('cc-way-out')
export class WayOut extends ScreenElement {
  /** Where crew can turn. */
  @property() support = '';
  @property({ type: Boolean }) onCoursePage = false;
  /** Whether what they have done will be there again. */
  @property({ type: Boolean }) isKept = true;

  override render() {
    return html`<div class="stage">
      <div class="words stack">
        <h1 tabindex="-1">${t().wayOut.title}</h1>
        ${this.isKept ? html`<p>${t().wayOut.kept}</p>` : nothing}
        <p class="card"><b>${t().course.support}</b><br />${this.say(this.support)}</p>
        <div class="actions">
          <button class="primary" @click=${() => this.tell('cc-exit')}>${t().wayOut.exit}</button>
          <button @click=${() => this.tell('cc-stay')}>${t().wayOut.stay}</button>
          ${
            this.onCoursePage
              ? nothing
              : html`<button @click=${() => this.tell('cc-course')}>${t().wayOut.toCourse}</button>`
          }
        </div>
      </div>
    </div>`;
  }
}

/** The session is over. */
@customElement('cc-closed')
export class Closed extends ScreenElement {
  @property({ type: Boolean }) saved = false;
  /** Whether this device has kept what was not confirmed. */
  @property({ type: Boolean }) isKept = true;

  override render() {
    return html`<div class="stage">
      <div class="words stack">
        <h1 tabindex="-1">${this.saved ? t().closed.title : t().closed.unsavedTitle}</h1>
        <p>${this.saved ? t().closed.text : this.isKept ? t().closed.unsaved : t().closed.lost}</p>
      </div>
    </div>`;
  }
}

/** Something to say, and what can be done about it. */
@customElement('cc-message')
export class MessageScreen extends ScreenElement {
  @property({ attribute: false }) message!: Message;

  override render() {
    const { name, at, actions } = this.message;
    const { title, text } = t().messages[name];
    return html`<div class="stage">
      <div class="words stack">
        <h1 tabindex="-1">${title}</h1>
        <p>${text(formatDay(at ?? 0, 'long'))}</p>
        ${
          actions.length === 0
            ? nothing
            : html`<div class="actions">
                ${actions.map(
                  (action, i) =>
                    html`<button class=${i === 0 ? 'primary' : ''} @click=${action.act}>
                      ${t().actions[action.name]}
                    </button>`,
                )}
              </div>`
        }
      </div>
    </div>`;
  }
}
