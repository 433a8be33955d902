/** `<studio-problems>`: everything that is wrong, file by file, with a way to each place and, where there is one, a mend. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isError } from '../../scenario/check/problem.ts';
import { send } from '../events.ts';
import type { Files } from '../files/files.ts';
import { countsIn, countsInWords } from './counts.ts';
import type { FoundProblem } from './mends/mend.ts';
import { realise } from './mends/realise.ts';
import { placeInWords } from './place-in-words.ts';
import { listStyle } from './problem-list-style.ts';

/** So many of a file are shown at first; whoever has more begins with these. */
const mostShown = 50;

/** How long the counts stay the same before they are said, in milliseconds: nobody wants to hear every key. */
const quiet = 1500;

@customElement('studio-problems')
export class StudioProblems extends LitElement {
  static override styles = listStyle;

  /** Of all files. */
  @property({ attribute: false }) problems: readonly FoundProblem[] = [];
  /** The file that is open. */
  @property() file = '';
  @property({ attribute: false }) files: Files = new Map();
  /** Whether the problems are those of the files as they are now. */
  @property({ type: Boolean }) settled = true;

  @state() private onlyThisFile = false;
  /** Files of which all is shown. */
  @state() private opened: ReadonlySet<string> = new Set();
  /** What a screen reader is told. */
  @state() private said = '';
  private saying: ReturnType<typeof setTimeout> | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('problems')) return;
    clearTimeout(this.saying);
    this.saying = setTimeout(() => (this.said = countsInWords(countsIn(this.problems))), quiet);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.saying);
  }

  override render() {
    const { problems, file } = this;
    const own = problems.filter((one) => one.file === file);
    const shown = this.onlyThisFile ? own : problems;
    return html`
      <div class="head">
        <p class="counts">
          ${countsInWords(countsIn(shown))}${this.settled ? nothing : html` <span>Checking…</span>`}
        </p>
        <fieldset>
          <legend>Show</legend>
          ${this.renderFilter('This file', true, own.length)}
          ${this.renderFilter('All files', false, problems.length)}
        </fieldset>
      </div>
      <p class="unseen" role="status">${this.said}</p>
      ${groupsOf(shown, file).map(([name, ofFile]) => this.renderFile(name, ofFile))}
    `;
  }

  private renderFilter(says: string, only: boolean, count: number) {
    return html`<label>
      <input
        type="radio"
        name="shown"
        .checked=${this.onlyThisFile === only}
        @change=${() => (this.onlyThisFile = only)}
      />
      ${says} (${count})
    </label>`;
  }

  private renderFile(name: string, problems: readonly FoundProblem[]) {
    const shown = this.opened.has(name) ? problems : problems.slice(0, mostShown);
    const more = problems.length - shown.length;
    return html`<section aria-label=${name}>
      <h3>
        <span class="name">${name}</span> <span class="muted">${countsInWords(countsIn(problems))}</span>
      </h3>
      <ul>
        ${shown.map((problem) => this.renderProblem(problem))}
      </ul>
      ${
        more === 0
          ? nothing
          : html`<button type="button" @click=${() => (this.opened = new Set([...this.opened, name]))}>
              Show ${more} more
            </button>`
      }
    </section>`;
  }

  private renderProblem(problem: FoundProblem) {
    const { file, path, line, message, remedy, mend } = problem;
    const weight = isError(problem) ? 'error' : 'warning';
    return html`<li class=${weight}>
      <p class="where">
        <span class="weight">${weight === 'error' ? 'Error' : 'Warning'}</span>
        <span dir="auto">${placeInWords(path)}</span> · line ${line}
      </p>
      <p class="message" dir="auto">${message}</p>
      <p class="remedy" dir="auto">${remedy}</p>
      <p class="actions">
        <button
          type="button"
          aria-label=${`Go to it: ${message}`}
          @click=${() => send(this, 'studio-go', { file, path })}
        >
          Go to it
        </button>
        ${
          mend
            ? html`<button
                type="button"
                class="mend"
                @click=${() => send(this, 'studio-edit', realise(this.files, mend))}
              >
                ${mend.label}
              </button>`
            : nothing
        }
      </p>
    </li>`;
  }
}

/** File by file, the open one first; in each, errors before warnings, and from top to end. */
function groupsOf(problems: readonly FoundProblem[], open: string): [string, FoundProblem[]][] {
  const groups = new Map<string, FoundProblem[]>();
  for (const problem of problems) groups.set(problem.file, [...(groups.get(problem.file) ?? []), problem]);
  const inOrder = [...groups].map(([file, ofFile]): [string, FoundProblem[]] => [
    file,
    [...ofFile.filter(isError), ...ofFile.filter((one) => !isError(one))],
  ]);
  return [...inOrder.filter(([file]) => file === open), ...inOrder.filter(([file]) => file !== open)];
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-problems': StudioProblems;
  }
}
