import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { languageName, type Language } from '../../scenario/translation/language-name.ts';
import type { Original } from '../../scenario/translation/original.ts';
import { formStyle } from '../theme/form-style.ts';
import { directionOf } from './direction.ts';
import type { Entry } from './entries.ts';
import { noteOn } from './places.ts';
import { wrongWith } from './wrong-with.ts';

/** Milliseconds of rest after which what has been typed is an edit. */
const rest = 300;

/** One text and its translation, side by side. Says `text-written` and `text-affirmed`, each with the key. */
@customElement('studio-translated-text')
export class TranslatedText extends LitElement {
  static override styles = [
    formStyle,
    css`
      :host {
        margin-bottom: 0.5rem;
        padding: 0.6rem 0.75rem;
        background: var(--card);
        border: 1px solid var(--line);
        border-radius: 8px;
        /* Rows that are far off are neither laid out nor painted. */
        content-visibility: auto;
        contain-intrinsic-size: auto 9rem;
      }

      .sides {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.25rem 1rem;
      }

      @media (max-width: 45rem) {
        .sides {
          grid-template-columns: 1fr;
        }
      }

      .sides > * {
        min-width: 0;
      }

      .source {
        overflow-wrap: anywhere;
      }

      .source b {
        padding: 0 0.2em;
        font-weight: 600;
        border: 1px solid var(--edge);
        border-radius: 4px;
        unicode-bidi: isolate;
      }

      .hint {
        margin: 0.25rem 0 0;
      }

      .mark {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.5rem;
        align-items: center;
        margin: 0.25rem 0 0;
        font-size: 0.9rem;
      }

      .mark b {
        color: var(--failed);
      }

      .problem {
        margin: 0.25rem 0 0;
        font-size: 0.9rem;
      }
    `,
  ];

  @property({ attribute: false }) entry!: Entry;
  @property({ attribute: false }) original: Original | undefined;
  /** Of the source text. */
  @property() from: Language = 'en';
  /** Of the translation. */
  @property() to: Language = 'fr';

  /** What has been typed and is no edit yet. */
  @state() private typed: string | undefined;

  private timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.write();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Undo and the like: what stands in the file now is what is shown.
    if (changed.has('entry') && this.timer === undefined) this.typed = undefined;
  }

  protected override render() {
    const { source, text } = this.entry;
    const shown = this.typed ?? text;
    const wrong = wrongWith(source, shown);
    return html`
      <div class="sides">
        <div>
          <div class="source" id="source" lang=${this.from} dir=${directionOf(this.from)}>
            ${marked(source)}
          </div>
          <p class="hint">${noteOn(this.original, this.entry)}</p>
        </div>
        <div>
          <textarea
            rows="1"
            lang=${this.to}
            dir=${directionOf(this.to)}
            aria-label="${languageName[this.to]} for: ${source}"
            aria-describedby="wrong mark"
            aria-invalid=${wrong.length > 0 ? 'true' : 'false'}
            .value=${shown}
            @input=${this.type}
            @change=${this.write}
          ></textarea>
          <div id="wrong">${wrong.map((one) => html`<p class="problem">${one}</p>`)}</div>
          <p class="mark" id="mark">${this.mark()}</p>
        </div>
      </div>
    `;
  }

  private mark() {
    switch (this.entry.standing) {
      case 'translated':
        return nothing;
      case 'missing':
        return html`<b>Missing</b>`;
      case 'stale':
        return html`
          <b>The source has changed since</b>
          <button type="button" @click=${() => this.say('text-affirmed')}>Still right</button>
        `;
    }
  }

  private readonly type = (event: Event) => {
    this.typed = (event.target as HTMLTextAreaElement).value;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.write, rest);
  };

  private readonly write = () => {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.typed === undefined || this.typed === this.entry.text) return;
    this.say('text-written', this.typed);
  };

  private say(name: 'text-written' | 'text-affirmed', text = this.entry.text): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { key: this.entry.key, text }, bubbles: true }));
  }
}

/** Details in braces stand out, since they have to stay as they are. */
function marked(text: string) {
  return text
    .split(/(\{[a-z][a-z0-9-]*\})/)
    .map((piece, i) => (i % 2 === 1 ? html`<b dir="ltr">${piece}</b>` : piece));
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-translated-text': TranslatedText;
  }
}
