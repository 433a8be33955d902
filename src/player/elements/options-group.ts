import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../language/language.ts';

interface OptionsGroup {
  prompt: string;
  options: readonly { id: string; text: string }[];
  /** The id of an option; empty before. */
  chosen: string;
  /** Whether the learner has gone on without choosing. */
  asked: boolean;
  /** Shows a text of the content. */
  say(text: string): unknown;
  choose(id: string): void;
}

/** A question, and the options of which one is to be chosen. */
export function optionsGroup(group: OptionsGroup): TemplateResult {
  const { chosen, asked } = group;
  return html`<fieldset aria-describedby=${asked ? 'ask' : nothing}>
      <legend>${group.say(group.prompt)}</legend>
      ${group.options.map(
        ({ id, text }) =>
          html`<label class="choice ${chosen === id ? 'on' : ''}">
            <input
              type="radio"
              name="option"
              .value=${id}
              .checked=${chosen === id}
              @change=${() => group.choose(id)}
            />
            <span>${group.say(text)}</span>
          </label>`,
      )}
    </fieldset>
    <p id="ask" class="ask" role="alert">${asked ? t().chooseFirst : nothing}</p>`;
}
