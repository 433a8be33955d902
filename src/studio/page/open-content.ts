/** `<studio-open>`: where the content is to come from, where no server offers any. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ContentStore } from '../files/content-store.ts';
import type { KnownFolder } from '../files/database.ts';
import { canOpenFolders } from '../files/file-system-access.ts';
import { chooseFolder, lastFolder, reopenFolder } from '../files/folder-store.ts';
import { openFiles, type OpenedFile } from '../files/opened-files.ts';
import { openedStore } from '../files/opened-store.ts';
import { storedText } from '../files/stored-file.ts';
import { readIngredients } from '../ingredients/ingredients.ts';
import { ingredientsZip } from '../ingredients/load.ts';
import { send } from '../events.ts';
import { formStyle } from '../theme/form-style.ts';

@customElement('studio-open')
export class StudioOpen extends LitElement {
  static override styles = [
    formStyle,
    css`
      :host {
        display: block;
        max-width: 46rem;
        padding: 1rem;
      }
      li {
        margin-block: 1rem;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
    `,
  ];

  @state() private last: { folder: KnownFolder; permitted: boolean } | undefined;
  @state() private trouble: string | undefined;
  @state() private isBusy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (canOpenFolders()) void this.recall();
  }

  private async recall(): Promise<void> {
    this.last = await lastFolder();
    const { last } = this;
    // It was allowed before, so that a reload comes back to it.
    if (last?.permitted) await this.open(() => reopenFolder(last.folder));
  }

  override render() {
    const { last } = this;
    return html`
      <h2>Open content</h2>
      ${this.trouble === undefined ? nothing : html`<p class="wrong" role="alert">${this.trouble}</p>`}
      <ul aria-busy=${this.isBusy ? 'true' : 'false'}>
        ${
          last
            ? html`<li>
                <button
                  type="button"
                  class="primary"
                  @click=${() => this.open(() => reopenFolder(last.folder))}
                >
                  Open “${last.folder.handle.name}” again
                </button>
                <p class="hint">The folder that you worked in last.</p>
              </li>`
            : nothing
        }
        ${
          canOpenFolders()
            ? html`<li>
                <button type="button" @click=${() => this.open(chooseFolder)}>Open a content folder…</button>
                <p class="hint">
                  The folder that has “modules” and “scenarios” in it. The studio saves into it.
                </p>
              </li>`
            : nothing
        }
        <li>
          <label for="files">Open files</label>
          <input
            id="files"
            type="file"
            multiple
            accept=".json,.zip"
            aria-describedby="files-hint"
            @change=${this.onFiles}
          />
          <p class="hint" id="files-hint">
            Scenarios and translations, or a zip of a content folder. What you save comes as a download.
          </p>
        </li>
        <li>
          <button type="button" @click=${() => this.open(shippedStore)}>
            Begin with the course that comes along
          </button>
          <p class="hint">A copy to learn from and to write over. What you save comes as a download.</p>
        </li>
      </ul>
    `;
  }

  private readonly onFiles = (event: Event) => {
    const chosen = [...((event.target as HTMLInputElement).files ?? [])];
    if (chosen.length === 0) return;
    void this.open(async () => {
      const { files, leftOut } = await openFiles(chosen);
      const why = leftOut.map((one) => `${one.name}: ${one.why}`).join(' ');
      if (files.size === 0) throw new Error(why || 'There is no content in these files.');
      this.trouble = why || undefined;
      return openedStore(files);
    });
  };

  private async open(how: () => Promise<ContentStore | undefined>): Promise<void> {
    this.isBusy = true;
    try {
      const store = await how();
      if (store) send(this, 'studio-open', { store });
    } catch (error) {
      this.trouble = (error as Error).message;
    } finally {
      this.isBusy = false;
    }
  }
}

async function shippedStore(): Promise<ContentStore> {
  const { shipped } = readIngredients(await ingredientsZip());
  const files = new Map<string, OpenedFile>();
  for (const [path, text] of shipped) files.set(path, { ...(await storedText(text)), from: undefined });
  return openedStore(files);
}
