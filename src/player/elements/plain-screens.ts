import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../language/language.ts';
import { ScreenElement } from './screen-element.ts';

/** A way out, at any time: stop, go on later, or leave. */
@customElement('cc-way-out')
export class WayOut extends ScreenElement {
  /** Where crew can turn. */
  @property() support = '';
  @property({ type: Boolean }) onCoursePage = false;

  override render() {
    return html`<div class="stage">
      <div class="words stack">
        <h1 tabindex="-1">${t().wayOut.title}</h1>
        <p>${t().wayOut.kept}</p>
        <p class="card"><b>${t().course.support}</b><br />${this.support}</p>
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

  override render() {
    return html`<div class="stage">
      <div class="words stack">
        <h1 tabindex="-1">${this.saved ? t().closed.title : t().closed.unsavedTitle}</h1>
        <p>${this.saved ? t().closed.text : t().closed.unsaved}</p>
      </div>
    </div>`;
  }
}

/** Something could not be fetched. */
@customElement('cc-failed')
export class Failed extends ScreenElement {
  @property({ attribute: false }) again: () => void = () => undefined;

  override render() {
    return html`<div class="stage">
      <div class="words stack">
        <h1 tabindex="-1">${t().failed.title}</h1>
        <p>${t().failed.text}</p>
        <div class="actions">
          <button class="primary" @click=${() => this.again()}>${t().failed.again}</button>
        </div>
      </div>
    </div>`;
  }
}
