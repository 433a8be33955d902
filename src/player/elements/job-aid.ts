import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Airline } from '../../course/schema.ts';
import type { Language } from '../../scenario/translation/language-name.ts';
import { formatDay } from '../language/format.ts';
import { t } from '../language/language.ts';
import { printed } from '../theme/printed.ts';
import { isVerified } from '../../course/verified.ts';
import { jobAidPrinted } from './job-aid-printed.ts';
import { jobAidStyle } from './job-aid-style.ts';
import { ScreenElement } from './screen-element.ts';

/** What crew take along: one page, for the phone or for the pocket. */
@customElement('cc-job-aid')
export class JobAid extends ScreenElement {
  static override styles = [ScreenElement.styles, jobAidStyle, printed, jobAidPrinted].flat();

  /** Undefined where the course knows nothing of one. */
  @property({ attribute: false }) airline: Airline | undefined;
  /** The language of the page: in another one, it is told anew. */
  @property() language: Language = 'en';

  override render() {
    const { jobAid: words } = t();
    const { airline } = this;
    return html`<div class="stage">
      <div class="words">
        <div>
          ${airline ? html`<p class="muted small">${this.say(airline.name)}</p>` : nothing}
          <h1 tabindex="-1">${words.title}</h1>
          <p class="first">${words.first}</p>
          ${airline?.isExample ? html`<p class="example small">${words.example}</p>` : nothing}
        </div>
        <div class="page">
          ${section(
            'look',
            words.look,
            html`<dl>
              ${words.three.map(
                ([term, meaning]) =>
                  html`<div>
                    <dt>${term}</dt>
                    <dd>${meaning}</dd>
                  </div>`,
              )}
            </dl>`,
          )}
          ${section(
            'signs',
            words.signs,
            html`${list(words.six)}
              <p><b>${words.oneSign}</b></p>
              <p>${words.neverASign}</p>`,
          )}
          ${section('gate', words.gate, numbered(words.questions))}
          ${section('asked', words.asked, html`<p>${words.whenAsked}</p>`)}
          ${section('chain', words.chain, numbered(airline?.procedure.map(({ title }) => this.say(title)) ?? words.links))}
          ${section('never', words.never, list(words.neverDo))} ${this.renderFacts()}
          ${airline && airline.contacts.length > 0 ? this.renderContacts('contacts', airline.contacts) : nothing}
          ${airline ? this.renderContacts('support', airline.support) : nothing}
        </div>
        <div class="muted small foot">
          <p>${words.sources}</p>
          <p class="printed">${words.printed(formatDay(Date.now(), 'long'))}</p>
        </div>
        <div class="actions">
          <button class="primary" @click=${() => window.print()}>${words.print}</button>
          <button @click=${() => this.tell('cc-course')}>${words.toCourse}</button>
        </div>
      </div>
    </div>`;
  }

  private renderFacts(): TemplateResult {
    const { facts, asksFor } = t().jobAid;
    const form = this.airline?.form;
    return section(
      'facts',
      facts,
      html`${
        form ? html`<p class="small"><b>${this.say(form.name)}</b><br />${this.say(form.where)}</p>` : nothing
      }
      ${list(form?.fields.map(this.say) ?? asksFor)}`,
    );
  }

  /** What nobody has filled in, or lately made sure of, leaves a line to write on. */
  private renderContacts(name: 'contacts' | 'support', contacts: Airline['contacts']): TemplateResult {
    const { jobAid: words } = t();
    const filled = contacts.map((contact) => (isVerified(contact.verified) ? contact.how : undefined));
    return section(
      name,
      words[name],
      html`<ul class="contacts">
          ${contacts.map(
            ({ who, hours }, i) =>
              html`<li>
                <b>${this.say(who)}</b>
                ${filled[i] === undefined ? html`<span class="blank"></span>` : html`<bdi>${this.say(filled[i])}</bdi>`}
                ${hours === undefined ? nothing : html`<span class="small hours">${this.say(hours)}</span>`}
              </li>`,
          )}
        </ul>
        ${filled.includes(undefined) ? html`<p class="muted small on-screen">${words.blank}</p>` : nothing}`,
    );
  }
}

const icons = {
  look: 'M2 12Q12 2 22 12 12 22 2 12ZM9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  signs: 'M12 3L22 20H2ZM12 9V14M12 17V17.500',
  gate: 'M8 9a4 4 0 1 1 5.500 3.700Q12 13.500 12 15.500M12 19V19.500',
  asked: 'M3 4H21V16H11L6 21V16H3ZM8 10H16',
  chain:
    'M5 19a2 2 0 1 0 .1 0M19 5a2 2 0 1 0-.1 0M7 19H14Q18 19 18 15 18 12 14 12H10Q6 12 6 8.500 6 5 10 5H17',
  never: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M6 6L18 18',
  facts: 'M5 3H15L20 8V21H5ZM9 12H16M9 16H16',
  contacts: 'M5 3H9L11 8 8.500 10A12 12 0 0 0 14 15.500L16 13 21 15V19Q21 21 19 21C10 21 3 14 3 5Q3 3 5 3Z',
  support: 'M12 20C4 14 3 11 3 8.500A4.500 4.500 0 0 1 12 7A4.500 4.500 0 0 1 21 8.500C21 11 20 14 12 20Z',
};

function section(name: keyof typeof icons, title: string, content: TemplateResult): TemplateResult {
  return html`<section class="card ${name}">
    <h2>
      ${svg`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${icons[name]} /></svg>`}
      ${title}
    </h2>
    ${content}
  </section>`;
}

type Said = TemplateResult | string;

const list = (items: readonly Said[]) =>
  html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

const numbered = (items: readonly Said[]) =>
  html`<ol>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ol>`;
