/** What the campaign page shows. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignChoices, CampaignView } from '../../campaign/requests.ts';
import type { UserView } from '../../requests.ts';
import { languageCodes, languages, type LanguageCode } from '../records/language.ts';
import { showWhole } from './preview.ts';
import { words } from './words.ts';

/** What somebody has chosen to see. */
export interface Wish {
  name: string;
  language: string;
  design: string | undefined;
  bar: string;
  accent: string;
  draft: boolean;
  bleed: boolean;
}

export interface Shown {
  speaks: LanguageCode;
  user: UserView | null;
  choices: CampaignChoices | null;
  wish: Wish | null;
  view: CampaignView | null;
  problem: string | null;
  isPrinting: boolean;
}

export interface Does {
  speak(code: LanguageCode): void;
  wish(change: Partial<Wish>): void;
  print(format: string): void;
}

export function pageHeader({ speaks }: Shown, { speak }: Does): TemplateResult {
  const said = words[speaks];
  return html`
    <div class="top">
      <a class="home" href="./">${said.home}</a>
      <div class="languages" role="group" aria-label=${said.language}>
        ${languageCodes.map(
          (code) =>
            html`<button
              type="button"
              lang=${code}
              aria-pressed=${code === speaks ? 'true' : 'false'}
              @click=${() => speak(code)}
            >
              ${languages[code].name}
            </button>`,
        )}
      </div>
    </div>
    <h1>${said.title}</h1>
    <p>${said.about}</p>
  `;
}

export function pageMain(shown: Shown, does: Does): TemplateResult {
  const { speaks, user, choices, wish, problem } = shown;
  const said = words[speaks];
  const mayNot = user !== null && !user.rights.includes('content');
  return html`
    ${problem === null ? nothing : html`<p class="problem" role="alert" dir="auto">${problem}</p>`}
    ${mayNot ? html`<p class="problem">${said.mayNot}</p>` : nothing}
    ${
      choices === null || wish === null
        ? nothing
        : html`<div class="campaign">${controls(shown, choices, wish, does)}${preview(shown, wish)}</div>`
    }
  `;
}

function controls(
  { speaks, view, isPrinting }: Shown,
  choices: CampaignChoices,
  wish: Wish,
  does: Does,
): TemplateResult {
  const said = words[speaks];
  const design = view?.designs.find(({ id }) => id === wish.design);
  return html`
    <form class="card controls" @submit=${(event: Event) => event.preventDefault()}>
      ${select(
        said.choose,
        choices.names,
        wish.name,
        (name) => does.wish({ name, design: undefined }),
        (name) => said.names[name] ?? name,
      )}
      ${
        view === null
          ? nothing
          : select(
              said.design,
              view.designs.map(({ id }) => id),
              wish.design ?? '',
              (id) => does.wish({ design: id }),
            )
      }
      ${select(
        said.printedIn,
        choices.languages,
        wish.language,
        (language) => does.wish({ language }),
        (code) => languages[code as LanguageCode].name,
      )}
      ${colour(said.bar, wish.bar, (bar) => does.wish({ bar }))}
      ${colour(said.accent, wish.accent, (accent) => does.wish({ accent }))}
      ${check(said.bleed, wish.bleed, (bleed) => does.wish({ bleed }))}
      ${check(said.draft, wish.draft, (draft) => does.wish({ draft }))}
      <div class="buttons">
        ${(design?.formats ?? []).map(
          (format) =>
            html`<button
              class="primary"
              type="button"
              ?disabled=${isPrinting}
              @click=${() => does.print(format)}
            >
              ${said.download(format.toUpperCase())}
            </button>`,
        )}
      </div>
      <p role="status">${isPrinting ? said.working : nothing}</p>
    </form>
  `;
}

function preview({ speaks, view }: Shown, wish: Wish): TemplateResult {
  const said = words[speaks];
  if (view === null || wish.design === undefined) return html`<div></div>`;
  const query = new URLSearchParams(Object.entries(wish).map(([name, value]) => [name, String(value)]));
  return html`
    <section aria-label=${said.preview}>
      ${
        view.reasons.length === 0
          ? nothing
          : html`<div class="problem">
              <p>${said.reasons}</p>
              <ul lang="en" dir="ltr">
                ${view.reasons.map((reason) => html`<li>${reason}</li>`)}
              </ul>
            </div>`
      }
      <p class="muted">${said.edition} <bdi>${view.edition}</bdi></p>
      <div class="paper">
        <iframe
          title=${said.preview}
          src=${`/api/campaign/preview?${query.toString()}`}
          @load=${(event: Event) => void showWhole(event.currentTarget as HTMLIFrameElement)}
        ></iframe>
      </div>
    </section>
  `;
}

function select(
  label: string,
  options: readonly string[],
  chosen: string,
  onChoose: (option: string) => void,
  named: (option: string) => string = (option) => option,
): TemplateResult {
  return html`<label
    >${label}<select @change=${(event: Event) => onChoose((event.currentTarget as HTMLSelectElement).value)}>
      ${options.map((option) => html`<option value=${option} ?selected=${option === chosen}>${named(option)}</option>`)}
    </select></label
  >`;
}

function colour(label: string, value: string, onChoose: (value: string) => void): TemplateResult {
  return html`<label
    >${label}<input
      type="color"
      .value=${value}
      @change=${(event: Event) => onChoose((event.currentTarget as HTMLInputElement).value)}
  /></label>`;
}

function check(label: string, checked: boolean, onChoose: (checked: boolean) => void): TemplateResult {
  return html`<label class="check"
    ><input
      type="checkbox"
      .checked=${checked}
      @change=${(event: Event) => onChoose((event.currentTarget as HTMLInputElement).checked)}
    />${label}</label
  >`;
}
