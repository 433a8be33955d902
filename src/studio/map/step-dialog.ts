import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Path } from '../../scenario/check/problem.ts';
import { id as idShape } from '../../scenario/schema/words.ts';
import type { Step } from '../../scenario/schema.ts';
import { send, type StudioEvents } from '../events.ts';
import type { Files } from '../files/files.ts';
import { dialogStyle } from './dialog-style.ts';
import { fieldsFor } from './dialog-fields.ts';
import { graphOf, type ScenarioGraph } from './graph.ts';
import { questionActs, questionTitles, type Question } from './question.ts';
import { adding, connecting, duplicating, removing, renaming, type OpenText } from './step-changes.ts';

const unreadable =
  'The text of this scenario can’t be read at the moment, so nothing was changed. Mend the mistake in the text first.';

/** Asks what is to be known for a change of a step, and sends the change. */
@customElement('studio-step-dialog')
export class StepDialog extends LitElement {
  static override styles = dialogStyle;

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
          <h2 id="title">${question ? questionTitles[question.kind] : 'Nothing was changed'}</h2>
          ${question ? fieldsFor(question, this.graph, wrong !== '') : nothing}
          <div id="wrong" role="alert">${wrong === '' ? nothing : html`<p class="wrong">${wrong}</p>`}</div>
          <div class="buttons">
            <button type="button" @click=${() => this.dialog.close()}>
              ${question ? 'Cancel' : 'Close'}
            </button>
            ${question ? html`<button class="primary">${questionActs[question.kind]}</button>` : nothing}
          </div>
        </form>
      </dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-step-dialog': StepDialog;
  }
}
