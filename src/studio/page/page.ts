/** `<studio-page>`: the whole studio. It holds the truth, and everything else shows it. */
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { airlineFile } from '../../course/check/files.ts';
import type { Files as Bytes } from '../../package/files.ts';
import type { Path } from '../../scenario/check/problem.ts';
import { rename } from '../document/scenario-edits.ts';
import type { Change, StudioEvents } from '../events.ts';
import type { ContentStore } from '../files/content-store.ts';
import type { Files } from '../files/files.ts';
import { findServedStore } from '../files/served-store.ts';
import { watchPresence, type Presence, type PresenceWatch } from '../files/presence.ts';
import { layOutInWorker } from '../map/layout-worker.ts';
import { Checker, type Found } from '../problems/checker.ts';
import { startWorker } from '../problems/start-worker.ts';
import { Parsed } from './parsed.ts';
import { nowhere, readAddress, writeAddress, type Address } from './address.ts';
import { notices } from './notices.ts';
import { bar, pressed } from './bar.ts';
import { CalmFiles } from './calm.ts';
import { choiceCounts, derivedProblems, triedNames } from './on-the-map.ts';
import { pageStyle } from './page-style.ts';
import { Pictures } from './pictures.ts';
import { Session } from './session.ts';
import { shownIn } from './shown-view.ts';
import { isMain, isSide, mainViews, sideViews, titles, type View } from './views.ts';

const none: Bytes = new Map();

@customElement('studio-page')
export class StudioPage extends LitElement {
  static override styles = pageStyle;

  @state() private address: Address = nowhere;
  @state() private session: Session | undefined;
  @state() private found: Found = { problems: [], settled: false };
  @state() private tried: ReadonlySet<string> = new Set();
  @state() private here: string | undefined;
  @state() private counts: ReadonlyMap<string, number> = new Map();
  @state() private presence: Presence | undefined;
  /** What there is to see where there is room for one thing only. */
  @state() private only: View = 'start';
  @state() private trouble: string | undefined;

  private readonly parsed = new Parsed();
  private readonly calm = new CalmFiles(() => this.requestUpdate());
  private readonly checker = new Checker((found) => (this.found = found), startWorker);
  private readonly layOut = layOutInWorker();
  private readonly derived = derivedProblems();
  private presenceWatch: PresenceWatch | undefined;
  private pictures: Pictures | undefined;

  constructor() {
    super();
    this.addEventListener('studio-edit', ({ detail }) => this.session?.edit(detail));
    this.addEventListener('studio-undo', () => this.session?.undo());
    this.addEventListener('studio-redo', () => this.session?.redo());
    this.addEventListener('studio-rename', ({ detail }) => this.rename(detail));
    this.addEventListener('studio-played', ({ detail }) => {
      this.tried = triedNames(detail);
      this.here = detail.here;
    });
    this.addEventListener('studio-open', ({ detail }) => void this.open(detail.store));
    this.addEventListener('studio-counted', ({ detail }) => (this.counts = choiceCounts(detail)));
    this.addEventListener('studio-go', ({ detail }) => this.go(detail));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.address = readAddress(location.hash);
    this.only = this.address.main;
    addEventListener('hashchange', this.onAddress);
    addEventListener('keydown', this.onKey);
    addEventListener('beforeunload', this.onLeave);
    void this.find();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.onAddress);
    removeEventListener('keydown', this.onKey);
    removeEventListener('beforeunload', this.onLeave);
    this.session?.close();
    this.presenceWatch?.stop();
    this.checker.close();
  }

  /** Opens what the server offers, where there is one. */
  private async find(): Promise<void> {
    try {
      const store = await findServedStore();
      if (store) await this.open(store);
    } catch (error) {
      this.trouble = (error as Error).message;
    }
  }

  async open(store: ContentStore): Promise<void> {
    this.session?.close();
    const session: Session = new Session(store, () => this.onChange(session));
    await session.open();
    this.session = session;
    this.calm.take(session.workspace.files, false);
    this.pictures = new Pictures(
      (name) => store.picture(name),
      () => this.requestUpdate(),
    );
    this.trouble = undefined;
    this.watchFile();
    this.check();
  }

  private onChange(session: Session): void {
    if (session !== this.session) return;
    const { files, done } = session.workspace;
    const isTyping = /^(type|write) ?/.test(done.at(-1)?.label ?? '') && files !== this.checked;
    this.calm.take(files, isTyping);
    this.check();
    this.requestUpdate();
  }

  private check(): void {
    const files = this.session?.workspace.files;
    const today = new Date().toISOString().slice(0, 10);
    if (files && files !== this.checked) {
      this.checker.check(files, this.address.file || undefined, today);
      void this.pictures?.follow(this.parsed.documentIn(files, airlineFile));
    }
    this.checked = files;
  }

  private checked: Files | undefined;

  /** Whoever turns to what is drawn calmly works on what is there now. */
  private readonly settle = () => {
    const files = this.session?.workspace.files;
    if (!files || files === this.calm.files) return;
    this.calm.take(files, false);
    this.requestUpdate();
  };

  private go({ file = this.address.file, path }: { file?: string; path: Path }): void {
    const isOther = file !== this.address.file;
    if (isOther) this.forgetPlay();
    this.show({ file, place: path, ...(isOther && this.address.main === 'start' && { main: 'map' }) });
    if (isOther) this.watchFile();
  }

  /** What was played and counted is of another scenario. */
  private forgetPlay(): void {
    this.tried = new Set();
    this.here = undefined;
    this.counts = new Map();
  }

  private show(change: Partial<Address>): void {
    const before = this.address;
    this.address = { ...before, ...change };
    const hash = writeAddress(this.address);
    if (before.file === this.address.file) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
  }

  private readonly onAddress = () => {
    const { file } = this.address;
    this.address = readAddress(location.hash);
    if (file !== this.address.file) this.watchFile();
  };

  private look(view: View): void {
    this.only = view;
    if (isMain(view)) this.show({ main: view });
    else if (isSide(view)) this.show({ side: view });
  }

  private rename({ kind, from, to }: StudioEvents['studio-rename']): void {
    const { file, place } = this.address;
    if (!this.session || this.parsed.documentIn(this.session.workspace.files, file) === undefined) return;
    const changes: Change[] = rename(this.session.workspace.files, file, kind, from, to);
    this.session.edit({ label: `rename a ${kind}`, changes });
    if (place[1] === from && (kind === 'step' || kind === 'sign'))
      this.show({ place: [place[0]!, to, ...place.slice(2)] });
  }

  private watchFile(): void {
    this.presenceWatch?.stop();
    this.presence = undefined;
    const { file } = this.address;
    if (file === '' || !this.session) return;
    const store = this.session.store.id;
    this.presenceWatch = watchPresence({ store, file }, document.title, (presence) => {
      this.presence = presence;
    });
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (this.session) pressed(event, this.session);
  };

  private readonly onLeave = (event: BeforeUnloadEvent) => {
    // Everything is kept in the browser; only where that failed would something be lost.
    if (this.session?.troubles.has('keep') && this.session.unsaved.length > 0) event.preventDefault();
  };

  override render() {
    const { session } = this;
    const { main, side } = this.address;
    return html`
      ${bar(session, this.parsed.titleIn(this.calm.files, this.address.file), this.skip)}
      <nav class="views" aria-label="Views">
        ${[...mainViews, ...sideViews, 'problems' as const].map((view) => this.viewButton(view))}
      </nav>
      ${notices(session, this.presence, this.trouble, () => this.presenceWatch?.takeOver())}
      <main
        id="main"
        tabindex="-1"
        data-only=${isMain(this.only) ? 'main' : isSide(this.only) ? 'side' : 'problems'}
      >
        <section
          class="main-view"
          aria-label=${titles[main]}
          @pointerdown=${this.settle}
          @focusin=${this.settle}
        >
          ${session || main === 'start' ? this.shown(main) : html`<p class="wait">Opening…</p>`}
        </section>
        ${
          this.address.file === '' || !session
            ? nothing
            : html`<section class="side-view" aria-label=${titles[side]}>${this.shown(side)}</section>`
        }
        <section class="problems-view" aria-label=${titles.problems}>
          ${session ? this.shown('problems') : nothing}
        </section>
      </main>
    `;
  }

  private shown(view: View) {
    const { session, address, found, tried, here, counts, layOut, parsed, calm } = this;
    const files: Files = session?.workspace.files ?? new Map();
    return shownIn(view, {
      ...address,
      isOpen: session !== undefined,
      files,
      calm: calm.files,
      documentIn: (of) => parsed.documentIn(of, address.file),
      objectives: parsed.objectivesIn(files),
      pictures: this.pictures?.all ?? none,
      problems: found.problems,
      own: this.derived.ofFile(found.problems, address.file),
      byStep: this.derived.byStep(found.problems, address.file),
      byFile: this.derived.byFile(found.problems),
      ...{ tried, here, counts, layOut },
    });
  }

  private viewButton(view: View) {
    const { main, side, file } = this.address;
    const needsFile = view !== 'start' && view !== 'problems';
    const isShown = view === main || view === side;
    return html`<button
      type="button"
      class=${isMain(view) ? 'of-main' : isSide(view) ? 'of-side' : 'of-problems'}
      aria-pressed=${isShown ? 'true' : 'false'}
      data-only=${this.only === view ? 'yes' : 'no'}
      ?disabled=${needsFile && file === ''}
      @click=${() => this.look(view)}
    >
      ${titles[view]}${
        view === 'problems' && this.found.problems.length > 0
          ? html` <b>${this.found.problems.length}</b>`
          : nothing
      }
    </button>`;
  }

  private readonly skip = () => {
    this.renderRoot.querySelector<HTMLElement>('#main')?.focus();
  };
}
