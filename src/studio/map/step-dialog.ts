import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Path } from '../../scenario/check/problem.ts';
import { id as idShape } from '../../scenario/schema/words.ts';
import type { Step } from '../../scenario/schema.ts';
import { send, type StudioEvents } from '../events.ts';
import type { Files } from '../files.ts';
import { graphOf, type MapNode, type ScenarioGraph } from './graph.ts';
import { adding, connecting, duplicating, freeStepId, removing, renaming, type OpenText } from './step-changes.ts';
import { count, titleOf, typePurpose } from './words.ts';
import { waysFrom, waysTo } from './ways.ts';

/** What a trainer wants to do, of which something is still to be said. */
export type Question =
  | { kind: 'add'; after: string }
  | { kind: 'duplicate'; step: string }
  | { kind: 'rename'; step: string }
  | { kind: 'remove'; step: string }
  /** @param from the way that is to lead elsewhere; undefined where it is to be chosen */
  | { kind: 'connect'; step: string; from: Path | undefined };

const titles: Record<Question['kind'], string> = {
  add: 'Add a step',
  duplicate: 'Duplicate a step',
  rename: 'Rename a step',
  remove: 'Delete a step',
  connect: 'Connect to a step',
};

const doing: Record<Question['kind'], string> = {
  add: 'Add step',
  duplicate: 'Duplicate',
  rename: 'Rename',
  remove: 'Delete',
  connect: 'Connect',
};

const unreadable =
  'The text of this scenario can’t be read at the moment, so nothing was changed. Mend the mistake in the text first.';

/** Asks what is to be known for a change of a step, and sends the change. */
@customElement('studio-step-dialog')
export class StepDialog extends LitElement {
  static override styles = css`
    dialog {
      inline-size: min(32rem, calc(100vw - 2rem));
      max-block-size: calc(100vh - 2rem);
      padding: 1.25rem;
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: var(--radius, 12px);
      color: var(--ink);
      background: var(--card);
      box-shadow: 0 16px 60px rgb(0 0 0 / 35%);
    }

    dialog::backdrop {
      background: rgb(8 18 28 / 45%);
    }

    h2 {
      margin: 0 0 0.75rem;
      font-size: 1.15rem;
    }

    label,
    .ways {
      display: block;
      margin-block: 0.75rem;
    }

    label > span {
      display: block;
      margin-block-end: 0.25rem;
      font-weight: 600;
    }

    input,
    select {
      box-sizing: border-box;
      inline-size: 100%;
      min-block-size: 2.5rem;
      padding: 0.3rem 0.6rem;
      border: 1px solid var(--edge);
      border-radius: 8px;
      color: inherit;
      background: var(--paper);
      font: inherit;
    }

    input[aria-invalid='true'] {
      border: 2px solid var(--failed);
    }

    ul {
      margin: 0.25rem 0;
      padding-inline-start: 1.25rem;
    }

    p {
      margin: 0.5rem 0;
    }

    .hint {
      color: var(--muted);
      font-size: 0.9rem;
    }

    .wrong {
      padding: 0.5rem 0.75rem;
      background: var(--problem-tint);
      border-inline-start: 5px solid var(--failed);
    }

    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      justify-content: flex-end;
      margin-block-start: 1.25rem;
    }

    button {
      min-block-size: 2.5rem;
      padding: 0.3rem 1rem;
      border: 1px solid var(--edge);
      border-radius: 8px;
      color: inherit;
      background: var(--card);
      font: inherit;
      cursor: pointer;
    }

    button.primary {
      border-color: var(--primary);
      color: var(--on-primary);
      background: var(--primary);
      font-weight: 600;
    }

    :focus-visible {
      outline: 3px solid var(--primary);
      outline-offset: 2px;
    }
  `;

  @property({ attribute: false }) graph: ScenarioGraph = graphOf(undefined);
  @property() text = '';
  @property() file = '';
  @property({ attribute: false }) files: Files | undefined;

  @state() private question: Question | undefined;
  @state() private wrong = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** Opens with a question; what is decided is sent as `studio-edit`. */
  async ask(question: Question): Promise<void> {
    this.question = question;
    this.wrong = '';
    await this.updateComplete;
    this.renderRoot.querySelector('form')!.reset();
    this.dialog.showModal();
  }

  /** Sends a change of the text. @returns false where the text is in no state to be changed, which is said */
  send(make: (open: OpenText) => StudioEvents['studio-edit']): boolean {
    const { file, text, files } = this;
    try {
      send(this, 'studio-edit', make({ file, text, files }));
      return true;
    } catch {
      this.wrong = unreadable;
      if (!this.dialog.open) {
        this.question = undefined;
        this.dialog.showModal();
      }
      return false;
    }
  }

  private readonly onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { question } = this;
    if (!question) return this.dialog.close();
    const values = new FormData(event.target as HTMLFormElement);
    const value = (name: string) => String(values.get(name) ?? '');
    const name = value('id').trim();
    if (values.has('id')) {
      this.wrong = this.wrongWith(name, question);
      if (this.wrong !== '') {
        this.renderRoot.querySelector<HTMLElement>('[name=id]')!.focus();
        return;
      }
    }
    if (!this.send((open) => this.changeFor(question, name, value, open))) return;
    this.dialog.close();
    if (question.kind === 'connect' || question.kind === 'remove') return;
    send(this, 'studio-go', { path: ['steps', name] });
  };

  private changeFor(
    question: Question,
    name: string,
    value: (name: string) => string,
    open: OpenText,
  ): StudioEvents['studio-edit'] {
    const from = value('from') === '' ? undefined : (JSON.parse(value('from')) as Path);
    switch (question.kind) {
      case 'add':
        return adding(open, value('type') as Step['type'], name, question.after, from);
      case 'duplicate':
        return duplicating(open, question.step, name);
      case 'rename':
        return renaming(open, question.step, name);
      case 'remove': {
        const to = value('to');
        const leading = this.graph.edges.filter((edge) => edge.to === question.step);
        return removing(open, question.step, leading, to === '' ? undefined : to);
      }
      case 'connect':
        return connecting(open, from ?? question.from ?? ['steps', question.step], value('to'));
    }
  }

  private wrongWith(name: string, question: Question): string {
    if (!idShape.safeParse(name).success) {
      return 'Use small letters, digits and single hyphens, such as tell-purser; at most 40 of them.';
    }
    if (question.kind === 'rename' && name === question.step) return 'That is its id already.';
    return this.graph.nodeOf.has(name) ? 'There is a step with that id already.' : '';
  }

  override render() {
    const { question, wrong } = this;
    return html`
      <dialog aria-labelledby="title">
        <form @submit=${this.onSubmit}>
          <h2 id="title">${question ? titles[question.kind] : 'Nothing was changed'}</h2>
          ${question ? this.fields(question) : nothing}
          <div id="wrong" role="alert">${wrong === '' ? nothing : html`<p class="wrong">${wrong}</p>`}</div>
          <div class="buttons">
            <button type="button" @click=${() => this.dialog.close()}>${question ? 'Cancel' : 'Close'}</button>
            ${question ? html`<button class="primary">${doing[question.kind]}</button>` : nothing}
          </div>
        </form>
      </dialog>
    `;
  }

  private fields(question: Question): TemplateResult {
    switch (question.kind) {
      case 'add':
        return html`
          <label>
            <span>Type of step</span>
            <select name="type">
              ${Object.entries(typePurpose).map(([type, words]) => html`<option value=${type}>${words}</option>`)}
            </select>
          </label>
          ${this.idField(freeStepId(this.graph, 'new-step'))}
          ${this.fromField(question.after, 'What leads to it', 'Nothing yet')}
        `;
      case 'duplicate':
        return html`<p>A copy of ${this.named(question.step)}, with ids of their own for its choices.</p>
          ${this.idField(freeStepId(this.graph, question.step))}`;
      case 'rename':
        return html`<p>${this.named(question.step)} gets another id, here and wherever it is referred to.</p>
          <p class="hint">What learners have saved in this step, and what was recorded, goes by its old id.</p>
          ${this.idField(question.step)}`;
      case 'remove':
        return this.removeFields(question.step);
      case 'connect':
        return html`
          ${
            question.from === undefined
              ? this.fromField(question.step, 'What leads on', undefined)
              : html`<p>${this.wayWords(question.step, question.from)}</p>`
          }
          ${this.toField('Leads to', undefined, undefined)}
        `;
    }
  }

  private removeFields(step: string) {
    const ways = waysTo(this.graph, step);
    const ofOthers = ways.filter(({ edge }) => edge.from !== step);
    return html`
      <p>${this.named(step)} is taken out of the scenario. Undo brings it back.</p>
      ${this.graph.start === step ? html`<p>The scenario starts here; then it has no start.</p>` : nothing}
      ${
        ofOthers.length === 0
          ? html`<p>Nothing leads to it.</p>`
          : html`
              <div class="ways">
                <p>${count(ofOthers.length, 'way')} ${ofOthers.length === 1 ? 'leads' : 'lead'} to it:</p>
                <ul>
                  ${ofOthers.map(({ words, node }) => html`<li dir="auto">${titleOf(node)}: ${words}</li>`)}
                </ul>
              </div>
              ${this.toField('Where they lead afterwards', step, 'Nowhere: they are shown as problems to be mended')}
            `
      }
    `;
  }

  private idField(value: string) {
    return html`
      <label>
        <span>Id</span>
        <input
          name="id"
          required
          maxlength="60"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          value=${value}
          aria-invalid=${this.wrong === '' ? 'false' : 'true'}
          aria-describedby="wrong"
        />
      </label>
    `;
  }

  private fromField(step: string, label: string, none: string | undefined) {
    const ways = waysFrom(this.graph, step);
    if (ways.length === 0) return html`<p>This step has no choices yet. Add one in its form first.</p>`;
    return html`
      <label>
        <span>${label}</span>
        <select name="from">
          ${none === undefined ? nothing : html`<option value="">${none}</option>`}
          ${ways.map(
            ({ from, words, to }) =>
              html`<option value=${JSON.stringify(from)}>
                ${words} (${to === undefined ? 'leads nowhere yet' : `leads to ${this.titleAt(to)} now`})
              </option>`,
          )}
        </select>
      </label>
    `;
  }

  private toField(label: string, without: string | undefined, none: string | undefined) {
    return html`
      <label>
        <span>${label}</span>
        <select name="to">
          ${none === undefined ? nothing : html`<option value="">${none}</option>`}
          ${this.graph.nodes
            .filter(({ id }) => id !== without)
            .map((node) => html`<option value=${node.id}>${optionWords(node)}</option>`)}
        </select>
      </label>
    `;
  }

  private titleAt(id: string): string {
    const node = this.graph.nodeOf.get(id);
    return node ? titleOf(node) : `“${id}”, which is not there`;
  }

  private named(id: string) {
    return html`<strong dir="auto">${this.titleAt(id)}</strong>`;
  }

  private wayWords(step: string, from: Path): string {
    const key = JSON.stringify(from);
    const way = waysFrom(this.graph, step).find((candidate) => JSON.stringify(candidate.from) === key);
    return way ? way.words : 'What follows';
  }
}

const optionWords = (node: MapNode) => (node.title.trim() === '' ? node.id : `${node.title} (${node.id})`);

declare global {
  interface HTMLElementTagNameMap {
    'studio-step-dialog': StepDialog;
  }
}
