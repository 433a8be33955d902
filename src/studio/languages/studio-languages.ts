import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { originalNameOf } from '../../course/original.ts';
import { translationFile } from '../../course/translations.ts';
import { readJson } from '../../scenario/check/json-source.ts';
import { languageName, type Language } from '../../scenario/translation/language-name.ts';
import type { Original } from '../../scenario/translation/original.ts';
import { asRecord } from '../document/names.ts';
import type { TextEdit } from '../document/text-edit.ts';
import { send } from '../events.ts';
import type { Files } from '../files/files.ts';
import { languageOf } from '../start/course-facts.ts';
import { formStyle } from '../theme/form-style.ts';
import { countStandings, entriesOf, leftOver, readTexts, type Entry, type ReadTexts } from './entries.ts';
import { languagesStyle } from './languages-style.ts';
import { groupsOf, originalIn, type Group } from './places.ts';
import './translated-text.ts';
import './studio-xliff.ts';
import { affirm, takeOut, writeText, type TranslationOf } from './translation-edits.ts';

type Filter = 'all' | 'missing' | 'stale';

/** Rows that come at once; the others follow, so that nobody waits for two thousand of them. */
const atOnce = 40;

/** A document and its translation into one language, side by side. */
@customElement('studio-languages')
export class StudioLanguages extends LitElement {
  static override styles = [formStyle, languagesStyle];

  @property({ attribute: false }) files: Files = new Map();
  /** Of the document that is translated, such as `scenarios/window-seat.json`. */
  @property() file = '';

  @state() private chosen: Language | undefined;
  @state() private filter: Filter = 'all';
  /** How many rows there are already. */
  @state() private rows = atOnce;

  private source: { text: string | undefined; file: string; value: unknown; original: Original | undefined } =
    {
      text: undefined,
      file: '',
      value: undefined,
      original: undefined,
    };
  /** What the entries are of. */
  private shown: { translation: string | undefined; document: unknown } | undefined;
  private entries: ReadonlyMap<string, Entry> = new Map();
  private read: ReadTexts = { texts: {}, isJson: true };
  /** Of the rows that the filter has let through: they stay until another one is chosen, also when they are done. */
  private keys: ReadonlySet<string> = new Set();
  private next: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.next);
    this.next = undefined;
  }

  private get from(): Language {
    return languageOf(asRecord(this.source.value).language);
  }

  private get languages(): Language[] {
    return (Object.keys(languageName) as Language[]).filter((one) => one !== this.from);
  }

  /** The one chosen, or the first that there is a translation into. */
  private get to(): Language {
    if (this.chosen !== undefined && this.chosen !== this.from) return this.chosen;
    return (
      this.languages.find((one) => this.files.has(translationFile(this.file, one))) ?? this.languages[0]!
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    const text = this.files.get(this.file);
    if (text !== this.source.text || this.file !== this.source.file) {
      const name = originalNameOf(this.file);
      const { value } = readJson(text ?? '');
      const original = name && text !== undefined ? originalIn(name, text) : undefined;
      this.source = { text, file: this.file, value, original };
    }
    const translation = this.files.get(translationFile(this.file, this.to));
    const isSame =
      this.shown !== undefined &&
      this.shown.translation === translation &&
      this.shown.document === this.source.value;
    if (!isSame) {
      this.shown = { translation, document: this.source.value };
      this.read = readTexts(translation);
      this.entries = entriesOf(this.source.value, this.read.texts, this.entries);
    }
    if (changed.has('file') || changed.has('chosen') || changed.has('filter')) {
      this.rows = atOnce;
      const isShown = ({ standing }: Entry) => this.filter === 'all' || standing === this.filter;
      this.keys = new Set([...this.entries.values()].filter(isShown).map(({ key }) => key));
    }
  }

  protected override updated(): void {
    if (this.rows >= this.entries.size || this.next !== undefined || !this.isConnected) return;
    this.next = setTimeout(() => {
      this.next = undefined;
      this.rows += atOnce;
    });
  }

  protected override render() {
    if (this.source.value === undefined)
      return html`
        <h2>Languages</h2>
        <p class="problem">
          The text of ${this.file} is not valid JSON. Mend it first; then it can be translated.
        </p>
      `;
    const counts = countStandings(this.entries.values());
    const all = this.entries.size;
    const { title } = asRecord(this.source.value);
    return html`
      <h2>
        <bdi lang=${this.from}>${typeof title === 'string' ? title : this.file}</bdi>:
        ${languageName[this.from]} to ${languageName[this.to]}
      </h2>
      <div class="bar">
        <div class="field">
          <label for="language">Language</label>
          <select id="language" @change=${this.choose}>
            ${this.languages.map(
              (one) => html`<option value=${one} .selected=${one === this.to}>${languageName[one]}</option>`,
            )}
          </select>
        </div>
        <div class="buttons" role="group" aria-label="Which texts">
          ${this.filterButton('all', `All ${all}`)}
          ${this.filterButton('missing', `Missing ${counts.missing}`)}
          ${this.filterButton('stale', `Source changed ${counts.stale}`)}
        </div>
        <studio-xliff
          .files=${this.files}
          .original=${this.source.original}
          .language=${this.to}
          @xliff-taken=${(event: CustomEvent<Language>) => (this.chosen = event.detail)}
        ></studio-xliff>
      </div>
      <p>${counts.translated} of ${all} texts are translated.</p>
      <progress aria-label="Translated" max=${all} .value=${counts.translated}></progress>
      ${this.read.isJson ? this.list() : this.broken()}
    `;
  }

  private filterButton(filter: Filter, says: string) {
    return html`
      <button
        type="button"
        aria-pressed=${this.filter === filter}
        @click=${() => {
          this.filter = filter;
          // Chosen again, it lets through what is so now.
          this.requestUpdate('filter');
        }}
      >
        ${says}
      </button>
    `;
  }

  private broken() {
    const file = translationFile(this.file, this.to);
    return html`
      <p class="problem">The text of ${file} is not valid JSON, so it can’t be edited here.</p>
      <p class="buttons">
        <button type="button" @click=${() => send(this, 'studio-go', { file, path: [] })}>
          Open its text
        </button>
      </p>
    `;
  }

  private list() {
    const all = [...this.entries.values()];
    const shown = this.filter === 'all' ? all : all.filter(({ key }) => this.keys.has(key));
    return html`
      ${this.leftOver()} ${shown.length === 0 ? html`<p>${this.nothingHere()}</p>` : nothing}
      <div @text-written=${this.written} @text-affirmed=${this.affirmed}>
        ${repeat(
          groupsOf(this.source.value, shown.slice(0, this.rows)),
          ({ id }) => id,
          (group) => this.group(group),
        )}
      </div>
    `;
  }

  private nothingHere(): string {
    const said: Record<Filter, string> = {
      all: 'There is nothing to translate.',
      missing: 'No text is missing.',
      stale: 'No source text has changed since it was translated.',
    };
    return said[this.filter];
  }

  private group({ heading, path, entries }: Group): TemplateResult {
    return html`
      <div class="group">
        <h3 dir="auto">${heading}</h3>
        <button type="button" @click=${() => send(this, 'studio-go', { file: this.file, path })}>
          Go there<span class="unseen">: ${heading}</span>
        </button>
      </div>
      ${repeat(
        entries,
        ({ key }) => `${this.to} ${key}`,
        (entry) => html`
          <studio-translated-text
            .entry=${entry}
            .original=${this.source.original}
            .from=${this.from}
            .to=${this.to}
          ></studio-translated-text>
        `,
      )}
    `;
  }

  private leftOver() {
    const keys = leftOver(this.entries, this.read.texts);
    if (keys.length === 0) return nothing;
    return html`
      <p class="problem">
        ${keys.length === 1 ? 'One text is' : `${keys.length} texts are`} translated here that the source has
        not any more: ${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ' and others' : ''}.
      </p>
      <p class="buttons">
        <button type="button" @click=${() => this.edit('remove leftover texts', (of) => takeOut(of, keys))}>
          Remove ${keys.length === 1 ? 'it' : 'them'}
        </button>
      </p>
    `;
  }

  private readonly choose = (event: Event) => {
    this.chosen = languageOf((event.target as HTMLSelectElement).value);
  };

  private readonly written = ({ detail: { key, text } }: CustomEvent<{ key: string; text: string }>) => {
    this.edit(`translate into ${languageName[this.to]}`, (of) => writeText(of, key, text));
  };

  private readonly affirmed = ({ detail: { key } }: CustomEvent<{ key: string }>) => {
    this.edit('keep a translation', (of) => affirm(of, key));
  };

  private edit(label: string, edits: (of: TranslationOf) => TextEdit[]): void {
    const name = originalNameOf(this.file);
    if (!name || !this.read.isJson) return;
    const file = translationFile(this.file, this.to);
    const of = { name, document: this.source.value, language: this.to, file: this.files.get(file) };
    const made = edits(of);
    if (made.length > 0) send(this, 'studio-edit', { label, changes: [{ file, edits: made }] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-languages': StudioLanguages;
  }
}
