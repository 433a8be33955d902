/** The fields that every new scenario is asked for: its title, its language, what it serves, and whether it is in the course. */
import { html, nothing, type TemplateResult } from 'lit';
import { languageName, type Language } from '../../scenario/translation/language-name.ts';
import type { Files } from '../files/files.ts';
import { courseFacts, languageOf } from './course-facts.ts';
import type { Named } from './draft-scenario.ts';
import { said } from './said.ts';
import { scenarioIdFor } from './new-scenario.ts';

/** @param title to begin with */
export function titleField(title = ''): TemplateResult {
  return html`
    <div class="field">
      <label for="title">Title</label>
      <input
        id="title"
        name="title"
        dir="auto"
        required
        maxlength="100"
        pattern=".*\\S.*"
        autocomplete="off"
        .value=${title}
      />
    </div>
  `;
}

export function courseField(): TemplateResult {
  return html`
    <p class="field">
      <label class="check"
        ><input type="checkbox" name="in-course" checked /> Add it to the course, as the last part</label
      >
    </p>
  `;
}

export function languageAndObjectives(files: Files): TemplateResult {
  const { language, objectives } = courseFacts(files);
  return html`
    <div class="field">
      <label for="language">Language that it is written in</label>
      <select id="language" name="language">
        ${Object.entries(languageName).map(
          ([tag, name]) => html`<option value=${tag} ?selected=${tag === language}>${name}</option>`,
        )}
      </select>
    </div>
    ${
      objectives.length === 0
        ? nothing
        : html`
            <fieldset class="field">
              <legend>Objectives that it serves</legend>
              ${objectives.map(
                ({ id, text }, i) => html`
                  <label class="check">
                    <input type="checkbox" name="objective" value=${id} ?checked=${i === 0} />
                    <span><b>${id}</b> <span dir="auto">${text}</span></span>
                  </label>
                `,
              )}
            </fieldset>
          `
    }
  `;
}

/** What was filled in. The first objective of the course stands where none is chosen, since a scenario has one. */
export function readNamed(data: FormData, files: Files): Named & { language: Language } {
  const title = said(data, 'title');
  const { objectives } = courseFacts(files);
  const chosen = data.getAll('objective').map(String);
  return {
    id: scenarioIdFor(title, files),
    title,
    language: languageOf(data.get('language')),
    objectives: chosen.length > 0 ? chosen : [objectives[0]?.id ?? 'LO1'],
  };
}

export function isInCourse(data: FormData): boolean {
  return data.has('in-course');
}
