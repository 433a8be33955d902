/** A form for any place of a document, drawn from the schema. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { z } from 'zod';
import type { Path } from '../../scenario/check/problem.ts';
import { asRecord, type NameKind } from '../document/names.ts';
import { newChoice, newSign } from '../document/new-step.ts';
import { freeName } from '../document/scenario-edits.ts';
import { fieldId, type FormContext } from './context.ts';
import { nameField } from './name-field.ts';
import { choiceField, numberField, textField, yesNoField, type Place } from './scalar-fields.ts';
import { blankOf, fieldOf, optionOf, type FieldKind } from './schema-field.ts';
import { labelOf, singularOf, valueInWords } from './words.ts';

/** @param schema of the value at the path */
export function fieldsAt(
  context: FormContext,
  schema: z.core.$ZodType,
  value: unknown,
  path: Path,
  label = labelOf(String(path.at(-1) ?? '')),
): TemplateResult {
  const field = fieldOf(schema);
  const place: Place = { context, path, label, value, field };
  if (field.isOptional && value === undefined) return addButton(place);
  const { field: of } = field;
  switch (of.kind) {
    case 'fixed':
      return html``;
    case 'text': {
      const kind = path.at(-1) === 'id' ? kindOfId(path) : undefined;
      if (kind) return nameField(context, kind, String(value ?? ''), path);
      const offered = context.offered(path);
      return offered ? choiceField(place, offered) : textField(place, of);
    }
    case 'number':
      return numberField(place, of);
    case 'yes-no':
      return yesNoField(place);
    case 'one-of':
      return choiceField(
        place,
        of.values.map((name) => ({ name, title: '' })),
      );
    case 'object':
      return group(place, objectFields(context, of.shape, asRecord(value), path));
    case 'list':
      return group(place, listFields(place, of));
    case 'named':
      return group(place, namedFields(place, of.element));
    case 'alternatives':
      return alternativesField(place, of.options);
  }
}

/** The fields of an object, without a frame around them. @param except names that are shown elsewhere */
export function objectFields(
  context: FormContext,
  shape: Readonly<Record<string, z.core.$ZodType>>,
  value: Record<string, unknown>,
  path: Path,
  except: readonly string[] = [],
): TemplateResult {
  const names = Object.keys(shape).filter((name) => !except.includes(name));
  return html`${names.map((name) => fieldsAt(context, shape[name]!, value[name], [...path, name]))}`;
}

function kindOfId(path: Path): NameKind | undefined {
  return path[0] === 'steps' && path.at(-3) === 'choices' ? 'choice' : undefined;
}

function group({ context, path, label, field }: Place, content: TemplateResult): TemplateResult {
  const problems = context.problemsAt(path);
  return html`<fieldset id=${fieldId(path)} tabindex="-1">
    <legend>${label}</legend>
    ${field.description === '' ? nothing : html`<p class="hint">${field.description}</p>`}
    ${problems.map((one) => html`<p class="wrong">${one}</p>`)} ${content}
    ${
      field.isOptional
        ? html`<button type="button" class="small" @click=${() => context.remove(path, `remove “${label}”`)}>
            Remove “${label}”
          </button>`
        : nothing
    }
  </fieldset>`;
}

function addButton({ context, path, label, field }: Place): TemplateResult {
  return html`<div class="field add">
    <button
      type="button"
      class="small"
      @click=${() => context.set(path, blankOf(field.schema), `add “${label}”`)}
    >
      + ${label}
    </button>
    ${field.description === '' ? nothing : html`<p class="hint">${field.description}</p>`}
  </div>`;
}

function listFields(
  { context, path, value }: Place,
  { element, most }: FieldKind & { kind: 'list' },
): TemplateResult {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const one = singularOf(String(path.at(-1)));
  return html`<ol class="items">
      ${repeat(
        items,
        (item, i) => asRecord(item).id ?? i,
        (item, i) =>
          html`<li>
            ${fieldsAt(context, element, item, [...path, i], `${labelOf(one)} ${i + 1}`)}
            <div class="row" role="group" aria-label="${labelOf(one)} ${i + 1}">
              <button
                type="button"
                class="small"
                ?disabled=${i === 0}
                @click=${() => context.move(path, i, i - 1, `move a ${one}`)}
              >
                Up
              </button>
              <button
                type="button"
                class="small"
                ?disabled=${i === items.length - 1}
                @click=${() => context.move(path, i, i + 1, `move a ${one}`)}
              >
                Down
              </button>
              <button
                type="button"
                class="small"
                @click=${() => context.remove([...path, i], `remove a ${one}`)}
              >
                Remove
              </button>
            </div>
          </li>`,
      )}
    </ol>
    <button
      type="button"
      class="small"
      ?disabled=${most !== undefined && items.length >= most}
      @click=${() => context.insert(path, items.length, blankItem(context, path, element, items), `add a ${one}`)}
    >
      + ${labelOf(one)}
    </button>`;
}

/** What comes new into a list: the first name that is not in it yet, a choice, or nothing yet. */
function blankItem(
  context: FormContext,
  path: Path,
  element: z.core.$ZodType,
  items: readonly unknown[],
): unknown {
  const offered = context.offered([...path, items.length]);
  if (offered) return offered.find(({ name }) => !items.includes(name))?.name ?? '';
  if (path.at(-1) === 'choices') return newChoice(context.freeChoice());
  const blank = blankOf(element);
  const { id } = asRecord(blank);
  if (id !== '') return blank;
  const taken = new Set(items.map((item) => String(asRecord(item).id)));
  return { ...asRecord(blank), id: freeName(singularOf(String(path.at(-1))), taken) };
}

/** An object whose properties have names that the trainer gives, such as the signs. */
function namedFields({ context, path, value }: Place, element: z.core.$ZodType): TemplateResult {
  const one = singularOf(String(path.at(-1)));
  const entries = Object.entries(asRecord(value));
  const blank = () => (path[0] === 'signs' ? newSign() : blankOf(element));
  return html`<ul class="items">
      ${repeat(
        entries,
        ([name]) => name,
        ([name, child]) =>
          html`<li>
            ${path[0] === 'signs' && path.length === 1 ? nameField(context, 'sign', name, [...path, name]) : html`<h4>${name}</h4>`}
            ${inner(context, element, child, [...path, name])}
            <button
              type="button"
              class="small"
              @click=${() => context.remove([...path, name], `remove a ${one}`)}
            >
              Remove
            </button>
          </li>`,
      )}
    </ul>
    <button
      type="button"
      class="small"
      @click=${() =>
        context.set(
          [...path, freeName(one, new Set(entries.map(([name]) => name)))],
          blank(),
          `add a ${one}`,
        )}
    >
      + ${labelOf(one)}
    </button>`;
}

function inner(context: FormContext, schema: z.core.$ZodType, value: unknown, path: Path): TemplateResult {
  const { field } = fieldOf(schema);
  return field.kind === 'object'
    ? objectFields(context, field.shape, asRecord(value), path)
    : fieldsAt(context, schema, value, path);
}

/** One of several shapes: a paragraph or a line that is spoken, a step or a list of ways on, a condition. */
function alternativesField(place: Place, options: readonly z.core.$ZodType[]): TemplateResult {
  const { context, path, label, value } = place;
  const chosen = optionOf(options, value);
  const id = `${fieldId(path)}-kind`;
  return html`<div class="alternatives" role="group" aria-label=${label}>
    <div class="field">
      <label for=${id}>${label}</label>
      <select
        id=${id}
        @change=${(event: Event) => {
          const option = options[(event.target as HTMLSelectElement).selectedIndex]!;
          context.set(path, carriedOver(value, blankOf(option)), `change what “${label}” is`);
        }}
      >
        ${options.map(
          (option, i) => html`<option ?selected=${i === chosen}>${nameOfOption(option, path)}</option>`,
        )}
      </select>
    </div>
    ${inner(context, options[chosen]!, value, path)}
  </div>`;
}

/** What has been written is taken along where the other shape has a place for it. */
function carriedOver(value: unknown, blank: unknown): unknown {
  if (typeof blank === 'string') {
    const { text, says } = asRecord(value);
    return [text, says].find((one) => typeof one === 'string') ?? blank;
  }
  if (Array.isArray(blank)) return typeof value === 'string' && value !== '' ? [{ to: value }] : blank;
  const written = typeof value === 'string' ? value : (asRecord(value).text ?? asRecord(value).says);
  return Object.fromEntries(
    Object.entries(asRecord(blank)).map(([name, empty]) => [
      name,
      (name === 'text' || name === 'says') && typeof written === 'string'
        ? written
        : (asRecord(value)[name] ?? empty),
    ]),
  );
}

function nameOfOption(option: z.core.$ZodType, path: Path): string {
  const { field } = fieldOf(option);
  if (field.kind === 'text')
    return path.includes('next') || path.at(-1) === 'next' ? 'always one step' : 'text';
  if (field.kind === 'list') return path.at(-1) === 'next' ? 'by condition' : 'several, in any order';
  if (field.kind !== 'object') return field.kind;
  const fixed = Object.values(field.shape)
    .map((one) => fieldOf(one).field)
    .find((one) => one.kind === 'fixed');
  if (fixed?.kind === 'fixed') return valueInWords(String(fixed.value));
  const names = Object.keys(field.shape);
  if (names.includes('speaker')) return 'somebody speaks';
  if (names.includes('text')) return 'text with a condition';
  return labelOf(names[0] ?? '');
}
