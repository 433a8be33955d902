import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PlacedProblem } from '../../scenario/check/problem.ts';
import { languageName, type Language } from '../../scenario/translation/language-name.ts';
import { originalFile, type Original } from '../../scenario/translation/original.ts';
import { send } from '../events.ts';
import type { Files } from '../files/files.ts';
import { download } from '../files/download.ts';
import { formStyle } from '../theme/form-style.ts';
import { languagesStyle } from './languages-style.ts';
import { exportXliff, importXliff } from './xliff-files.ts';

interface Said {
  sentence: string;
  problems: readonly PlacedProblem[];
}

/** Sends a document to a translation agency, and takes in what comes back. Says `xliff-taken` with the language. */
@customElement('studio-xliff')
export class StudioXliff extends LitElement {
  static override styles = [formStyle, languagesStyle];

  @property({ attribute: false }) files: Files = new Map();
  /** Undefined where it has errors. */
  @property({ attribute: false }) original: Original | undefined;
  @property() language: Language = 'fr';

  @state() private said: Said | undefined;

  protected override render() {
    return html`
      <p class="buttons transfer">
        <button type="button" ?disabled=${!this.original} @click=${this.write}>Export XLIFF</button>
        <button
          type="button"
          @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input')!.click()}
        >
          Import XLIFF…
        </button>
        <input
          type="file"
          hidden
          multiple
          accept=".xlf,.xliff,application/xliff+xml"
          aria-label="XLIFF files"
          @change=${this.open}
        />
      </p>
      <div class="report" role="status">${this.said ? this.report(this.said) : nothing}</div>
    `;
  }

  private report({ sentence, problems }: Said) {
    return html`
      <p>${sentence}</p>
      ${
        problems.length === 0
          ? nothing
          : html`<ul>
              ${problems.map(({ line, message, remedy }) => html`<li>Line ${line}: ${message} ${remedy}</li>`)}
            </ul>`
      }
    `;
  }

  private readonly write = () => {
    if (!this.original) return;
    const file = exportXliff(this.files, this.original, this.language);
    if (file) download(file.name, file.text, 'application/xliff+xml');
    this.said = file
      ? undefined
      : { sentence: 'The translation that there is has errors. Mend it first.', problems: [] };
  };

  private readonly open = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    for (const file of files) {
      this.take(file.name, new Uint8Array(await file.arrayBuffer()));
      // The next one is held against what this one has changed.
      await this.updateComplete;
    }
  };

  private take(name: string, bytes: Uint8Array): void {
    const taken = importXliff(this.files, bytes);
    if ('problem' in taken) {
      this.said = { sentence: `${name} was not taken in.`, problems: [taken.problem] };
      return;
    }
    const { change, original, language, changed, setAside } = taken;
    if (change.edits.length > 0)
      send(this, 'studio-edit', { label: `import ${languageName[language]}`, changes: [change] });
    this.said = {
      sentence: `${name}: ${changed} new or changed, ${setAside.length} set aside, in ${languageName[language]} of ${originalFile(original)}.`,
      problems: setAside,
    };
    this.dispatchEvent(new CustomEvent('xliff-taken', { detail: language }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-xliff': StudioXliff;
  }
}
