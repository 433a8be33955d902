/** Fields for one value: a text, a number, a choice of several. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { Path } from '../../scenario/check/problem.ts';
import { fieldId, type FormContext } from './context.ts';
import type { Field, FieldKind } from './schema-field.ts';
import { labelOf, valueInWords } from './words.ts';

interface Place {
  context: FormContext;
  path: Path;
  label: string;
  value: unknown;
  field: Field;
}

/** A label above, what it is for below, and what is wrong with it. */
function labelled({ context, path, label, field }: Place, input: TemplateResult): TemplateResult {
  const id = fieldId(path);
  const problems = context.problemsAt(path);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${input}
    ${field.description === '' ? nothing : html`<p class="hint" id="${id}-hint">${field.description}</p>`}
    ${
      problems.length === 0
        ? nothing
        : html`<p class="wrong" id="${id}-wrong">${problems.map((one) => html`<span>${one}</span>`)}</p>`
    }
  </div>`;
}

const describedBy = ({ context, path, field }: Place) =>
  [
    field.description === '' ? '' : `${fieldId(path)}-hint`,
    context.problemsAt(path).length === 0 ? '' : `${fieldId(path)}-wrong`,
  ]
    .filter((id) => id !== '')
    .join(' ') || nothing;

const isWrong = ({ context, path }: Place) => (context.problemsAt(path).length > 0 ? 'true' : nothing);

/** Removes what is optional where it is emptied. */
function write({ context, path, field, label }: Place, value: unknown): void {
  const what = `write “${label}”`;
  if (field.isOptional && value === '') context.remove(path, what);
  else context.set(path, value, what);
}

export function textField(place: Place, { isLong, longest }: FieldKind & { kind: 'text' }): TemplateResult {
  const { context, path, value } = place;
  const text = typeof value === 'string' ? value : '';
  const onInput = (event: Event) => write(place, (event.target as HTMLInputElement).value);
  const room = longest === undefined ? '' : `${[...text].length} of ${longest} characters`;
  if (!isLong)
    return labelled(
      place,
      html`<input
        id=${fieldId(path)}
        lang=${context.language}
        dir="auto"
        autocomplete="off"
        aria-describedby=${describedBy(place)}
        aria-invalid=${isWrong(place)}
        .value=${live(text)}
        @input=${onInput}
      />`,
    );
  return labelled(
    place,
    html`<textarea
        id=${fieldId(path)}
        lang=${context.language}
        dir="auto"
        rows="2"
        aria-describedby=${describedBy(place)}
        aria-invalid=${isWrong(place)}
        .value=${live(text)}
        @input=${onInput}
      ></textarea>
      <p class="room">${room}</p>`,
  );
}

export function numberField(place: Place, { least, most }: FieldKind & { kind: 'number' }): TemplateResult {
  const { path, value } = place;
  return labelled(
    place,
    html`<input
      id=${fieldId(path)}
      type="number"
      min=${least ?? nothing}
      max=${most ?? nothing}
      aria-describedby=${describedBy(place)}
      aria-invalid=${isWrong(place)}
      .value=${live(typeof value === 'number' ? String(value) : '')}
      @change=${(event: Event) => {
        const { value: typed, valueAsNumber } = event.target as HTMLInputElement;
        if (typed === '' || Number.isFinite(valueAsNumber)) write(place, typed === '' ? '' : valueAsNumber);
      }}
    />`,
  );
}

export function yesNoField(place: Place): TemplateResult {
  const { path, value } = place;
  return labelled(
    place,
    html`<select
      id=${fieldId(path)}
      aria-describedby=${describedBy(place)}
      @change=${(event: Event) => write(place, (event.target as HTMLSelectElement).value === 'yes')}
    >
      ${['yes', 'no'].map(
        (one) =>
          html`<option value=${one} ?selected=${(value === true) === (one === 'yes')}>
            ${labelOf(one)}
          </option>`,
      )}
    </select>`,
  );
}

/** One of several, by what people know them as. */
export function choiceField(
  place: Place,
  options: readonly { name: string; title: string }[],
): TemplateResult {
  const { path, value, field } = place;
  const isKnown = options.some(({ name }) => name === value);
  return labelled(
    place,
    html`<select
      id=${fieldId(path)}
      aria-describedby=${describedBy(place)}
      aria-invalid=${isWrong(place)}
      @change=${(event: Event) => write(place, (event.target as HTMLSelectElement).value)}
    >
      ${
        isKnown
          ? nothing
          : html`<option value=${String(value ?? '')} selected>
              ${value === undefined || value === '' ? 'Choose…' : `${String(value)} (not there)`}
            </option>`
      }
      ${field.isOptional && isKnown ? html`<option value="">None</option>` : nothing}
      ${guard([options, value], () =>
        options.map(
          ({ name, title }) =>
            html`<option value=${name} ?selected=${name === value}>
              ${title === '' ? valueInWords(name) : `${title} (${name})`}
            </option>`,
        ),
      )}
    </select>`,
  );
}

export type { Place };
