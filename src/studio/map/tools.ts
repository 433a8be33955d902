import { html, nothing } from 'lit';
import { signs } from './icons.ts';
import { count } from './words.ts';

interface Tools {
  filter: string;
  found: number;
  /** The place of the selected step among those found, from 0. */
  at: number;
  isKeyOpen: boolean;
  search(filter: string): void;
  jump(by: 1 | -1): void;
  zoom(factor: number): void;
  fit(): void;
  toggleKey(): void;
}

/** What stands above the map. */
export function tools({ filter, found, at, isKeyOpen, search, jump, zoom, fit, toggleKey }: Tools) {
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') jump(event.shiftKey ? -1 : 1);
  };
  return html`
    <div class="tools">
      <label>
        Find
        <input
          type="search"
          autocomplete="off"
          dir="auto"
          aria-describedby="found"
          .value=${filter}
          @input=${(event: InputEvent) => search((event.target as HTMLInputElement).value)}
          @keydown=${onKey}
        />
      </label>
      <span id="found" class="said" role="status"
        >${filter.trim() === '' ? nothing : foundWords(found, at)}</span
      >
      ${
        found > 0
          ? html`<button aria-label="Step before that was found" @click=${() => jump(-1)}>↑</button>
              <button aria-label="Next step that was found" @click=${() => jump(1)}>↓</button>`
          : nothing
      }
      <button aria-label="Zoom out" @click=${() => zoom(0.8)}>${signs.out}</button>
      <button aria-label="Zoom in" @click=${() => zoom(1.25)}>${signs.in}</button>
      <button @click=${fit}>${signs.fit}Show all</button>
      <button aria-expanded=${isKeyOpen ? 'true' : 'false'} aria-controls="key" @click=${toggleKey}>
        Key
      </button>
    </div>
  `;
}

function foundWords(found: number, at: number): string {
  if (found === 0) return 'Nothing found';
  return at < 0 ? `${count(found, 'step')} found` : `${at + 1} of ${found}`;
}
