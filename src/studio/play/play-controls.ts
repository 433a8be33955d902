/** What a trainer sets of how a scenario is played. */
import { html, nothing, type TemplateResult } from 'lit';
import { languageName, type Language } from '../../scenario/translation/language-name.ts';
import { devices, looks, type Device, type Look } from './stage.ts';

interface Controls {
  /** The title of the step that the trainer stands on. */
  step: string | undefined;
  device: Device;
  look: Look;
  language: Language | undefined;
  languages: readonly Language[];
  fromStep(): void;
  fromStart(): void;
  use(change: { device?: Device; look?: Look; language?: Language }): void;
}

export function playControls(controls: Controls): TemplateResult {
  const { step, device, look, language, languages, fromStep, fromStart, use } = controls;
  return html`
    <div class="bar">
      ${
        step === undefined
          ? nothing
          : html`<button class="strong" type="button" @click=${fromStep}>
              Play from “<bdi>${step}</bdi>”
            </button>`
      }
      <button type="button" @click=${fromStart}>Play from the beginning</button>
    </div>
    <div class="bar">
      ${chooser(
        'Device',
        Object.entries(devices).map(([id, { name }]) => [id as Device, name]),
        device,
        (to) => use({ device: to }),
      )}
      ${
        languages.length > 1
          ? chooser(
              'Language',
              languages.map((one) => [one, languageName[one]]),
              language,
              (to) => use({ language: to }),
            )
          : nothing
      }
      ${chooser('Colours', Object.entries(looks) as [Look, string][], look, (to) => use({ look: to }))}
    </div>
  `;
}

function chooser<Id extends string>(
  name: string,
  options: readonly (readonly [id: Id, name: string])[],
  chosen: Id | undefined,
  choose: (id: Id) => void,
): TemplateResult {
  return html`<label>
    ${name}
    <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value as Id)}>
      ${options.map(([id, words]) => html`<option value=${id} ?selected=${id === chosen}>${words}</option>`)}
    </select>
  </label>`;
}
