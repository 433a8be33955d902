import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Airline, Contacts, Countries, Module, Sources } from '../../course/schema.ts';
import { t } from '../language/language.ts';
import type { BlockContext } from './blocks/block-context.ts';
import { citedSources } from './blocks/cited-sources.ts';
import { blocksStyle, renderBlock } from './blocks/render-block.ts';
import { pictured } from './prose.ts';
import { supportNote } from './support-note.ts';
import { ScreenElement } from './screen-element.ts';
import './source-list.ts';

/** A page of a module: one idea. `untranslated` is told of all that is shown on it, the airline's own texts too. */
@customElement('cc-page')
export class ModulePage extends ScreenElement {
  static override styles = [ScreenElement.styles, blocksStyle].flat();

  @property({ attribute: false }) module!: Module;
  @property({ type: Number }) page = 0;
  @property({ attribute: false }) sources!: () => Promise<Sources>;
  @property({ attribute: false }) airline: Airline | undefined;
  @property({ attribute: false }) countries: Countries | undefined;
  @property({ attribute: false }) contacts: Contacts | undefined;
  /** Whether the course can be completed without this module. */
  @property({ type: Boolean }) maySkip = false;
  /** Where crew find support. */
  @property() support = '';
  /** The country that the learner has chosen to read about. */
  @state() private country = '';

  override render() {
    const { id, pages, title, contentNote } = this.module;
    const page = pages[this.page]!;
    const last = this.page === pages.length - 1;
    const context = this.context();
    return html`<div class="stage ${page.picture ? 'pictured' : ''}">
      ${pictured(page.picture, this.untranslated)}
      <div class="words">
        <p class="muted small">${this.say(title)} · ${t().page.count(this.page + 1, pages.length)}</p>
        <h1 tabindex="-1">${this.say(page.title)}</h1>
        ${
          this.page === 0 && contentNote !== undefined
            ? html`<p class="card note">
                ${this.say(contentNote)} ${t().note.out} ${this.maySkip ? t().note.aboutSkip : nothing}
              </p>`
            : nothing
        }
        ${keyed(
          `${id} ${page.id}`,
          html`<div class="stack">${page.blocks.map((block) => renderBlock(block, context))}</div>`,
        )}
        <cc-sources .cited=${citedSources(page.blocks, context)} .sources=${this.sources}></cc-sources>
        ${contentNote === undefined ? nothing : supportNote(this.support, this.say)}
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
          ${
            this.page === 0 && contentNote !== undefined && this.maySkip
              ? html`<button @click=${() => this.tell('cc-skip')}>${t().note.skip}</button>`
              : nothing
          }
        </div>
      </div>
    </div>`;
  }

  private context(): BlockContext {
    const { say, untranslated, airline, countries, contacts, country } = this;
    const chooseCountry = (id: string) => (this.country = id);
    return { say, untranslated, airline, countries, contacts, country, chooseCountry };
  }
}
