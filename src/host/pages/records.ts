/** The records page: what its address asks for, fetched and shown. */
import { render } from 'lit';
import type { CurrencyPage, ChoicesView, HistoryView, ImportsView } from '../records/requests.ts';
import type { UserView } from '../requests.ts';
import { ask } from './ask.ts';
import { addressOf, queryOf, viewIn, withValues, type Filter, type View } from './records/address.ts';
import { followLinks } from './records/follow-links.ts';
import { importing } from './records/importing.ts';
import { recallLanguage, rememberLanguage, speak, type LanguageCode } from './records/language.ts';
import { pageHeader, pageMain } from './records/page.ts';
import { pastDayIn } from './records/past-day.ts';
import { started, type Counts, type Shown } from './records/shown.ts';

const header = document.querySelector('header')!;
const main = document.querySelector('main')!;

let shown: Shown = started(viewIn(location.search));
/** Raised by each view that is asked for, so that a late answer does not replace a later one. */
let asked = 0;

function show(change: Partial<Shown>): void {
  shown = { ...shown, ...change };
  render(pageHeader(shown, onLanguage), header);
  render(pageMain(shown, { go, files }), main);
}

const files = importing({
  show: (state) => show({ importing: state }),
  imported: () => void loadImports(),
});

/** Goes to another view, which the browser's way back leads away from again. */
function go(view: View): void {
  history.pushState(null, '', addressOf(view));
  void open(view);
}

async function open(view: View): Promise<void> {
  const before = shown.view;
  asked += 1;
  const mine = asked;
  show({ view, problem: null, busy: true });
  try {
    const answers = await fetched(view);
    if (mine !== asked) return;
    show({ ...answers, busy: false });
  } catch (error) {
    if (mine !== asked) return;
    show({ problem: (error as Error).message, busy: false });
  }
  moveFocus(before, view);
}

async function fetched({ show: what, learner, filter, page }: View): Promise<Partial<Shown>> {
  const { user, choices } = shown;
  const mayRead = user?.rights.includes('records') ?? false;
  if (what === 'imports') return mayRead ? ask<ImportsView>('/api/records/imports') : {};
  if (learner !== null) return { history: await historyOf(learner, filter) };
  if (!user?.rights.includes('counts')) return {};
  if (pastDayIn(filter, choices) !== undefined) return { counts: null, list: null };
  const [counts, list] = await Promise.all([
    ask<Counts>(`/api/records/currency/counts?${queryOf(filter)}`),
    mayRead ? ask<CurrencyPage>(`/api/records/currency?${queryOf({ ...filter, ...page })}`) : null,
  ]);
  return { counts, list, counted: filter };
}

function historyOf(learner: string, { on, within }: Filter): Promise<HistoryView> {
  const query = queryOf(withValues({ on, within }));
  return ask<HistoryView>(`/api/records/learners/${encodeURIComponent(learner)}?${query}`);
}

async function loadImports(): Promise<void> {
  show({ ...(await ask<ImportsView>('/api/records/imports')), choices: await ask('/api/records/choices') });
}

/** Where the eye goes, the keyboard goes too: to the head of what is new, or back to the person one came from. */
function moveFocus(before: View, view: View): void {
  if (addressOf(before) === addressOf(view)) return;
  const came = before.learner !== null && view.learner === null && view.show === 'standings';
  const link = came
    ? [...main.querySelectorAll<HTMLElement>('a[data-person]')].find(
        ({ dataset }) => dataset.person === before.learner,
      )
    : undefined;
  const head = main.querySelector<HTMLElement>('[data-head]');
  const moved =
    before.learner !== view.learner ||
    before.show !== view.show ||
    JSON.stringify(before.page) !== JSON.stringify(view.page);
  if (moved) (link ?? head)?.focus();
}

function onLanguage(code: LanguageCode): void {
  speak(code);
  rememberLanguage(code);
  show({});
}

async function start(): Promise<void> {
  speak(recallLanguage());
  show({});
  try {
    const user = await ask<UserView>('/api/me');
    show({ user });
    if (user.rights.includes('counts')) show({ choices: await ask<ChoicesView>('/api/records/choices') });
    await open(shown.view);
  } catch (error) {
    show({ problem: (error as Error).message, busy: false });
  }
}

window.addEventListener('popstate', () => void open(viewIn(location.search)));
followLinks((view) => go(view));
files.takeDrops(() => {
  if (shown.view.show !== 'imports') go({ show: 'imports', learner: null, filter: {}, page: {} });
});
void start();
