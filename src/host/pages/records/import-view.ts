import { html, nothing } from 'lit';
import type { Import } from '../../../records/store/tables.ts';
import { formatNames } from '../../../records/import/formats/layout.ts';
import { instantWord, numberWord } from './format.ts';
import type { Files, Importing } from './importing.ts';
import { reportOf } from './import-report.ts';
import { t } from './language.ts';
import type { Shown } from './shown.ts';

/** A file to take in, what it would change, and what was taken in before. */
export function importView({ importing, imports }: Shown, files: Files) {
  const { step, file, problem } = importing;
  const busy =
    step === 'previewing'
      ? t().busyPreview(file!.name)
      : step === 'importing'
        ? t().busyImport(file!.name)
        : '';
  return html`
    <section aria-labelledby="import">
      <h2 id="import" data-head tabindex="-1">${t().importFile}</h2>
      ${chooser(importing, files)}
      <p class="busy" role="status" dir="auto">${busy}</p>
      ${problem === null ? nothing : html`<p id="report" class="problem" role="alert" tabindex="-1" dir="auto">${problem}</p>`}
      ${reportOf(importing, files)}
    </section>
    ${imports === null ? nothing : pastImports(imports)}
  `;
}

function chooser({ step, options }: Importing, files: Files) {
  const busy = step === 'previewing' || step === 'importing';
  const onFile = ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement;
    void files.preview([...(input.files ?? [])]);
    input.value = '';
  };
  const onOption = ({ currentTarget }: Event) => {
    const values = new FormData(currentTarget as HTMLFormElement);
    void files.readBy(Object.fromEntries(values) as Record<string, string>);
  };
  return html`
    <div class="card drop">
      <p>
        ${t().dropHere}
        <label class="choose">
          <input id="file" type="file" class="unseen" ?disabled=${busy} @change=${onFile} />
          <span class="primary">${t().chooseFile}</span>
        </label>
      </p>
      <p class="muted">${t().fileKinds}</p>
      <details>
        <summary>${t().reading}</summary>
        <form class="fields" @change=${onOption} @submit=${(event: Event) => event.preventDefault()}>
          <label>
            ${t().format}
            <select name="format">
              <option value="">${t().detected}</option>
              ${formatNames.map((name) => html`<option ?selected=${name === options.format}>${name}</option>`)}
            </select>
          </label>
          <label>
            ${t().dateOrder}
            <select name="dateOrder">
              <option value="">${t().detected}</option>
              ${Object.entries(t().dateOrders).map(
                ([value, words]) =>
                  html`<option value=${value} ?selected=${value === options.dateOrder}>${words}</option>`,
              )}
            </select>
          </label>
          <label>
            ${t().zone}
            <input name="zone" maxlength="60" autocomplete="off" .defaultValue=${options.zone ?? ''} />
          </label>
          <label>
            ${t().course}
            <input name="course" maxlength="200" autocomplete="off" .defaultValue=${options.course ?? ''} />
          </label>
          <label>
            ${t().system}
            <input name="system" maxlength="200" autocomplete="off" .defaultValue=${options.system ?? ''} />
          </label>
        </form>
      </details>
    </div>
  `;
}

function pastImports(imports: readonly Import[]) {
  const columns = [
    ...[t().file, t().when, t().by, t().format],
    ...[t().rows, t().added, t().replaced, t().unchanged, t().older, t().rejected],
  ];
  return html`
    <section aria-labelledby="past">
      <h2 id="past">${t().pastImports}</h2>
      ${
        imports.length === 0
          ? html`<p class="card">${t().noImports}</p>`
          : html`
              <table class="card rows" aria-labelledby="past">
                <thead>
                  <tr>
                    ${columns.map((column) => html`<th scope="col">${column}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${imports.map((each) => pastImport(each, columns))}
                </tbody>
              </table>
            `
      }
    </section>
  `;
}

function pastImport(each: Import, columns: readonly string[]) {
  const { rows, added, replaced, unchanged, older, rejected } = each;
  const values = [
    instantWord(each.finished_at),
    html`<bdi>${each.actor}</bdi>`,
    html`<bdi>${each.format}</bdi>`,
    ...[rows, added, replaced, unchanged, older, rejected].map(numberWord),
  ];
  return html`
    <tr>
      <th scope="row"><bdi>${each.file}</bdi></th>
      ${values.map((value, index) => html`<td data-label=${columns[index + 1]!}>${value}</td>`)}
    </tr>
  `;
}
