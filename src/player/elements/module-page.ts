import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Module, Page, Sources } from '../../course/schema.ts';
import { t } from '../language/language.ts';
import { pictured } from './prose.ts';
import { ScreenElement } from './screen-element.ts';
import './source-list.ts';

/** A page of a module: one idea. */
@customElement('cc-page')
export class ModulePage extends ScreenElement {
  static override styles = [
    ScreenElement.styles,
    css`
      ul {
        margin: 1rem 0 0;
        padding: 0;
        list-style: none;
      }

      li {
        position: relative;
        padding-inline-start: 1.5rem;
      }

      li::before {
        content: '';
        position: absolute;
        inset-inline-start: 0;
        margin-top: 0.55em;
        width: 0.55rem;
        height: 0.55rem;
        border-radius: 2px;
        background: var(--accent);
      }

      li + li {
        margin-top: 0.7rem;
      }

      .note {
        border-inline-start: 4px solid var(--accent);
        background: var(--accent-tint);
      }
    `,
  ].flat();

  @property({ attribute: false }) module!: Module;
  @property({ type: Number }) page = 0;
  @property({ attribute: false }) sources!: () => Promise<Sources>;

  override render() {
    const { pages, title } = this.module;
    const page = pages[this.page]!;
    const last = this.page === pages.length - 1;
    const cited = [...new Set(page.blocks.flatMap(sourcesOf))];
    return html`<div class="stage ${page.picture ? 'pictured' : ''}">
      ${pictured(page.picture, this.untranslated)}
      <div class="words">
        <p class="muted small">${this.say(title)} · ${t().page.count(this.page + 1, pages.length)}</p>
        <h1 tabindex="-1">${this.say(page.title)}</h1>
        <div class="stack">${page.blocks.map((block) => this.renderBlock(block))}</div>
        <cc-sources .cited=${cited} .sources=${this.sources}></cc-sources>
        <div class="actions">
          <button
            class="primary"
            @click=${() => (last ? this.tell('cc-course') : this.tell('cc-page', this.page + 1))}
          >
            ${last ? t().page.last : t().next}
          </button>
          <button
            @click=${() => (this.page === 0 ? this.tell('cc-course') : this.tell('cc-page', this.page - 1))}
          >
            ${t().back}
          </button>
        </div>
      </div>
    </div>`;
  }

  private renderBlock(block: Block): TemplateResult {
    switch (block.type) {
      case 'text':
        return html`<p>${this.say(block.text)}</p>`;
      case 'list':
        return html`<ul>
          ${block.items.map((item) => html`<li>${this.say(item.text)}</li>`)}
        </ul>`;
      case 'note':
        return html`<p class="card note">${this.say(block.text)}</p>`;
    }
  }
}

type Block = Page['blocks'][number];

function sourcesOf(block: Block): readonly string[] {
  const cited = block.type === 'list' ? block.items : [block];
  return cited.flatMap((statement) => statement.sources ?? []);
}
