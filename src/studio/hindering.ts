/** The errors that keep something from being done, each with a way to where it stands. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileProblem } from '../course/content.ts';
import { send } from './events.ts';

/** More are to be read in the list of problems. */
const mostShown = 8;

/** @param what what can't be done, such as `This scenario can’t be played` */
export function hindering(what: string, problems: readonly FileProblem[]): TemplateResult {
  const left = problems.length - mostShown;
  const count = problems.length === 1 ? 'an error' : `${problems.length} errors`;
  return html`
    <div class="wrong">
      <p><strong>${what}</strong>, because of ${count}.</p>
      <ul class="plain">
        ${problems.slice(0, mostShown).map(problemItem)}
      </ul>
      ${left > 0 ? html`<p>And ${left} more, in the list of problems.</p>` : nothing}
    </div>
  `;
}

function problemItem({ file, path, line, message, remedy }: FileProblem): TemplateResult {
  const go = ({ currentTarget }: Event) => send(currentTarget as HTMLElement, 'studio-go', { file, path });
  return html`<li>
    <button class="link" type="button" @click=${go}>${file}, line ${line}</button><br />${message} ${remedy}
  </li>`;
}
