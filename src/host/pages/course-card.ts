import { html, type TemplateResult } from 'lit';
import type { CourseView } from '../requests.ts';
import { standardName } from './words.ts';

/** A course, with a button to launch it in each standard that a package is there for. To be put into the launch form. */
export function courseCard({ id, title, summary, version, standards }: CourseView): TemplateResult {
  return html`
    <section class="card course" aria-labelledby="course-${id}">
      <h3 dir="auto" id="course-${id}">${title}</h3>
      <p dir="auto">${summary}</p>
      <p class="muted">Version ${version}</p>
      <p class="buttons">
        ${standards.map(
          (standard) => html`
            <button class="primary" type="submit" data-course=${id} data-standard=${standard}>
              Launch as ${standardName[standard]}
            </button>
          `,
        )}
      </p>
    </section>
  `;
}
