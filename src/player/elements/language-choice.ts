import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '../../scenario/translation/language-name.ts';
import { directionOf, t } from '../language/language.ts';

/** Each language by its own name, so that whoever speaks it finds it (WCAG 3.1.2). */
const names: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français', ar: 'العربية' };

/** The choice of a language; fires `cc-speak` with it. */
@customElement('cc-language')
export class LanguageChoice extends LitElement {
  static override styles = css`
    select {
      min-height: 44px;
      padding: 0.3rem;
      margin-inline-end: 0.5rem;
      border: 1px solid #7d93a5;
      border-radius: 10px;
      font: inherit;
      font-size: 0.92rem;
      color: #f6f3ec;
      background: var(--bar);
    }

    select:focus-visible {
      outline: 3px solid #9be3dc;
      outline-offset: 2px;
    }
  `;

  @property({ attribute: false }) languages: readonly Language[] = [];
  @property() language: Language = 'en';

  override render() {
    return html`<select aria-label=${t().language} @change=${this.choose}>
      ${this.languages.map(
        (one) => html`<option value=${one} lang=${one} dir=${directionOf(one)}>${names[one]}</option>`,
      )}
    </select>`;
  }

  /** By the property: what was chosen by hand stays, whatever an attribute says. */
  protected override updated(): void {
    this.renderRoot.querySelector('select')!.value = this.language;
  }

  private choose({ target }: Event): void {
    const language = (target as HTMLSelectElement).value;
    this.dispatchEvent(new CustomEvent('cc-speak', { detail: language }));
  }
}
