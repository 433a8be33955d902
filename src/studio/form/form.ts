/** `<studio-form>`: what stands at a place, as fields. */
import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { z } from 'zod';
import type { Path, PlacedProblem } from '../../scenario/check/problem.ts';
import { scenarioSchema } from '../../scenario/schema.ts';
import { insertAt, moveAt, removeAt, setAt } from '../document/edit-json.ts';
import { asRecord, namesIn } from '../document/names.ts';
import { propertyOrder } from '../document/property-order.ts';
import { freeName } from '../document/scenario-edits.ts';
import type { TextEdit } from '../document/text-edit.ts';
import { send } from '../events.ts';
import { Choosing, type Offered } from './choosing.ts';
import { fieldId, type FormContext } from './context.ts';
import { fieldsAt, objectFields } from './fields.ts';
import { formStyle } from './form-style.ts';
import { nameField } from './name-field.ts';
import { fieldOf } from './schema-field.ts';
import { labelOf } from './words.ts';

/** The properties of a scenario that have a section of their own. */
const sections = ['setting', 'signs', 'variants', 'walks', 'about'] as const;

/** Written elsewhere: steps have forms of their own, and ids are changed by renaming. */
const elsewhere = ['$schema', 'steps', 'review', ...sections] as const;

@customElement('studio-form')
export class StudioForm extends LitElement {
  static override styles = formStyle;

  /** The path of the file, such as `scenarios/window-seat.json`. */
  @property() file = '';
  /** What stands in it; undefined where it is not JSON. */
  @property({ attribute: false }) document: unknown;
  @property() text = '';
  @property({ attribute: false }) place: Path = [];
  /** Of this file. */
  @property({ attribute: false }) problems: readonly PlacedProblem[] = [];
  /** Of the course. */
  @property({ attribute: false }) objectives: readonly Offered[] = [];

  private readonly choosing = new Choosing();

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('place') && this.place.length > 2) this.show(this.place);
  }

  override render() {
    if (this.document === undefined)
      return html`<p class="note">
        This file can’t be read. Mend its text first; the list of problems says where.
      </p>`;
    const root = asRecord(this.document);
    const [part, id] = this.place;
    const step = part === 'steps' ? asRecord(root.steps)[String(id)] : undefined;
    return step === undefined ? this.scenarioForm(root) : this.stepForm(String(id), asRecord(step));
  }

  private stepForm(id: string, step: Record<string, unknown>) {
    const schema = stepSchema(step.type);
    if (!schema)
      return html`<p class="note">
        This step has no type that there is. Write “scene”, “observe”, “order”, “report” or “ending” in its
        text.
      </p>`;
    const context = this.context();
    const path = ['steps', id];
    return html`<h2>${typeof step.title === 'string' && step.title !== '' ? step.title : id}</h2>
      <p class="kind">${labelOf(String(step.type))}</p>
      ${nameField(context, 'step', id, path)} ${objectFields(context, schema, step, path, ['type'])}`;
  }

  private scenarioForm(root: Record<string, unknown>) {
    const context = this.context();
    const { shape } = scenarioSchema;
    return html`<h2>The scenario</h2>
      ${objectFields(context, shape, root, [], elsewhere)}
      ${sections.map(
        (name) =>
          html`<details ?open=${this.place[0] === name}>
            <summary>${labelOf(name)}</summary>
            ${fieldsAt(context, shape[name], root[name], [name])}
          </details>`,
      )}`;
  }

  private context(): FormContext {
    const { document, objectives, problems } = this;
    return {
      language: String(asRecord(document).language ?? 'en'),
      offered: (path) => this.choosing.offeredAt(document, objectives, path),
      problemsAt: (path) =>
        problems
          .filter((problem) => problem.path.join('.') === path.join('.'))
          .map(({ message, remedy }) => `${message} ${remedy}`),
      set: (path, value, label) => this.edit(label, (text) => setAt(text, path, value, this.orderAt(path))),
      insert: (list, index, value, label) => this.edit(label, (text) => insertAt(text, list, index, value)),
      remove: (path, label) => this.edit(label, (text) => removeAt(text, path)),
      move: (list, from, to, label) => this.edit(label, (text) => moveAt(text, list, from, to)),
      rename: (kind, from, to) => send(this, 'studio-rename', { kind, from, to }),
      freeChoice: () => {
        const taken = namesIn(document).filter(({ kind }) => kind === 'choice');
        return freeName('choice', new Set(taken.map(({ name }) => name)));
      },
    };
  }

  private orderAt(path: Path): readonly string[] {
    return propertyOrder(scenarioSchema, this.document, path.slice(0, -1));
  }

  private edit(label: string, how: (text: string) => TextEdit[]): void {
    const edits = how(this.text);
    if (edits.length > 0) send(this, 'studio-edit', { label, changes: [{ file: this.file, edits }] });
  }

  /** Brings a place into view, or what it is in. */
  private show(path: Path): void {
    for (let depth = path.length; depth > 0; depth--) {
      const id = fieldId(path.slice(0, depth));
      const found = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
      if (!found) continue;
      found.closest('details')?.setAttribute('open', '');
      found.scrollIntoView({ block: 'center' });
      return found.focus({ preventScroll: true });
    }
  }
}

function stepSchema(type: unknown): Readonly<Record<string, z.core.$ZodType>> | undefined {
  const { field } = fieldOf(scenarioSchema.shape.steps);
  const steps = field.kind === 'named' ? fieldOf(field.element).field : field;
  if (steps.kind !== 'alternatives') return undefined;
  for (const option of steps.options) {
    const { field: of } = fieldOf(option);
    if (of.kind !== 'object') continue;
    const { field: fixed } = fieldOf(of.shape.type!);
    if (fixed.kind === 'fixed' && fixed.value === type) return of.shape;
  }
  return undefined;
}
