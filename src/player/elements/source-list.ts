import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Sources } from '../../course/schema.ts';
import { shared } from '../theme/shared.ts';
import { formatDay } from '../language/format.ts';
import { t } from '../language/language.ts';

/** The sources of what is stated on a screen, fetched when somebody asks for them. */
@customElement('cc-sources')
export class SourceList extends LitElement {
  static override styles = [
    shared,
    css`
      details {
        margin-top: 1.2rem;
      }

      ul {
        margin: 0;
        padding-inline-start: 1.2rem;
        font-size: 0.9rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Ids of the sources. */
  @property({ attribute: false }) cited: readonly string[] = [];
  @property({ attribute: false }) sources!: () => Promise<Sources>;
  @state() private known: Sources = {};

  override render() {
    if (this.cited.length === 0) return nothing;
    return html`<details @toggle=${this.load}>
      <summary>${t().sources}</summary>
      <ul>
        ${this.cited.map((id) => this.renderSource(id))}
      </ul>
    </details>`;
  }

  private renderSource(id: string) {
    const source = this.known[id];
    if (!source) return nothing;
    const { title, language = 'en', publisher, year, address, extract, checked, against } = source;
    const notes = [
      ...(extract ? [t().extract] : []),
      ...(checked && against ? [t().checkedAgainst[against](formatDay(checked))] : []),
    ];
    return html`<li>
      <cite lang=${language} dir="auto">${title}</cite>.
      <span lang="en" dir="ltr">${publisher}${year === undefined ? nothing : `, ${year}`}</span
      >${year === undefined ? `, ${t().undated}` : nothing}.
      <span dir="ltr">${address}</span>${notes.length > 0 ? ` (${notes.join('; ')})` : nothing}
    </li>`;
  }

  private async load(): Promise<void> {
    try {
      this.known = await this.sources();
    } catch {
      // Closed and opened again, it is asked for again.
    }
  }
}
