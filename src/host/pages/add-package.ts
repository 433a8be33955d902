/** Adding a package to those that are offered. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AddedView } from '../requests.ts';
import { standardName } from './words.ts';

/** What became of the last package that was added. */
export type Adding =
  | { state: 'none' }
  | { state: 'sending'; file: string }
  | { state: 'added'; added: AddedView }
  | { state: 'refused'; file: string; sentence: string };

/**
 * Sends a package.
 * @throws {Error} with a sentence that says why it was not taken
 */
export async function sendPackage(zip: Blob): Promise<AddedView> {
  const response = await fetch('/api/packages', {
    method: 'POST',
    headers: { 'Content-Type': 'application/zip' },
    body: zip,
  }).catch(() => {
    throw new Error('The LMS on this computer does not answer. Start it again, then reload this page.');
  });
  const answer = (await response.json().catch(() => ({}))) as AddedView & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? 'The LMS could not take it.');
  return answer;
}

/** @param onChosen given the file that was chosen */
export function addPackage(adding: Adding, onChosen: (file: File) => void): TemplateResult {
  const choose = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) onChosen(file);
    input.value = '';
  };
  return html`
    <section class="card fields" aria-labelledby="add-package">
      <div>
        <h3 id="add-package">Add a package</h3>
        <p class="muted">
          A zip from the studio or from <code>npx crosscheck pack</code>, for SCORM 1.2 or SCORM 2004. It
          takes the place of an older one of the same course. Or write one in
          <a href="studio/">the studio</a>, and print what goes with it on
          <a href="campaign.html">the page of the campaign</a>.
        </p>
      </div>
      <label>
        Package
        <input
          type="file"
          accept=".zip,application/zip"
          ?disabled=${adding.state === 'sending'}
          aria-describedby="added"
          @change=${choose}
        />
      </label>
      <p id="added" role="status">${outcome(adding)}</p>
    </section>
  `;
}

function outcome(adding: Adding): TemplateResult | typeof nothing {
  switch (adding.state) {
    case 'none':
      return nothing;
    case 'sending':
      return html`<bdi>${adding.file}</bdi> is being checked…`;
    case 'refused':
      return html`<span class="problem"><bdi>${adding.file}</bdi> was not added. ${adding.sentence}</span>`;
    case 'added': {
      const { title, version, standard } = adding.added;
      return html`Added: <bdi>${title}</bdi>, version ${version}, as ${standardName[standard]}.`;
    }
  }
}
