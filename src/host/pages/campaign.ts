/** The campaign page: what is chosen, shown as it will be printed. */
import { render } from 'lit';
import type { CampaignChoices, CampaignView } from '../campaign/requests.ts';
import type { UserView } from '../requests.ts';
import { ask } from './ask.ts';
import { download } from './campaign/download.ts';
import { pageHeader, pageMain, type Does, type Shown, type Wish } from './campaign/page.ts';
import { showWhole } from './campaign/preview.ts';
import { words } from './campaign/words.ts';
import { languages, recallLanguage, rememberLanguage, type LanguageCode } from './records/language.ts';

const header = document.querySelector('header')!;
const main = document.querySelector('main')!;

let shown: Shown = {
  speaks: recallLanguage(),
  user: null,
  choices: null,
  wish: null,
  view: null,
  problem: null,
  isPrinting: false,
};
/** Raised by each view that is asked for, so that a late answer does not replace a later one. */
let asked = 0;

function show(change: Partial<Shown>): void {
  shown = { ...shown, ...change };
  render(pageHeader(shown, does), header);
  render(pageMain(shown, does), main);
}

const does: Does = { speak, wish: (change) => void choose(change), print: (format) => void print(format) };

function speak(code: LanguageCode): void {
  rememberLanguage(code);
  document.documentElement.lang = code;
  document.documentElement.dir = languages[code].dir;
  document.title = `${words[code].title} · Crosscheck`;
  show({ speaks: code });
}

async function choose(change: Partial<Wish>): Promise<void> {
  const wish = { ...shown.wish!, ...change };
  asked += 1;
  const mine = asked;
  show({ wish: { ...wish, design: shown.wish?.design }, problem: null });
  try {
    const { name, language, bar, accent, draft } = wish;
    const query = new URLSearchParams({ name, language, bar, accent, draft: String(draft) });
    const view = await ask<CampaignView>(`/api/campaign/view?${query.toString()}`);
    if (mine !== asked) return;
    const known = view.designs.some(({ id }) => id === wish.design);
    show({ view, wish: { ...wish, design: known ? wish.design : view.designs[0]?.id } });
  } catch (error) {
    if (mine === asked) show({ problem: (error as Error).message });
  }
}

async function print(format: string): Promise<void> {
  const { draft, bleed, ...wish } = shown.wish!;
  show({ isPrinting: true, problem: null });
  try {
    await download({ ...wish, draft: String(draft), bleed: String(bleed), format });
    show({ isPrinting: false });
  } catch (error) {
    show({ isPrinting: false, problem: (error as Error).message });
  }
}

async function start(): Promise<void> {
  speak(shown.speaks);
  try {
    const user = await ask<UserView>('/api/me');
    show({ user });
    if (!user.rights.includes('content')) return;
    const choices = await ask<CampaignChoices>('/api/campaign/choices');
    show({ choices });
    const { bar, accent } = choices.colours;
    const language = choices.languages.includes(shown.speaks) ? shown.speaks : choices.languages[0]!;
    const wish = {
      name: choices.names[0]!,
      language,
      design: undefined,
      bar,
      accent,
      draft: false,
      bleed: false,
    };
    await choose(wish);
  } catch (error) {
    show({ problem: (error as Error).message });
  }
}

window.addEventListener('resize', () => {
  const frame = main.querySelector('iframe');
  if (frame) void showWhole(frame);
});
void start();
