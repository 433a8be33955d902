/** `<studio-play>`: the real player, playing the scenario as it stands. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { FileProblem } from '../../course/content.ts';
import type { Path } from '../../scenario/check/problem.ts';
import type { Language } from '../../scenario/translation/language-name.ts';
import { inBackground } from '../background/background.ts';
import { send } from '../events.ts';
import type { Files } from '../files/files.ts';
import { hindering } from '../hindering.ts';
import { panelStyle } from '../panel-style.ts';
import { isFrameMessage, type PlayMessage } from './frame/messages.ts';
import { playControls } from './play-controls.ts';
import { playStyle } from './play-style.ts';
import { playedTexts } from './played-texts.ts';
import { allTried, listener, waysTaken, type Heard, type TriedWay } from './progress-heard.ts';
import type { From, Sitting } from './sitting.ts';
import { stageStyle, type Device, type Look } from './stage.ts';

/** What is being played. */
interface Playing extends Sitting {
  /** The step that was wished to begin at. */
  wished: string | undefined;
  texts: string;
  hear(suspendData: string): Heard | undefined;
}

@customElement('studio-play')
export class StudioPlay extends LitElement {
  static override styles = [panelStyle, playStyle];

  @property({ attribute: false }) files: Files = new Map();
  /** Of the scenario. */
  @property() file = '';
  /** Where the trainer stands. */
  @property({ attribute: false }) place: Path = [];
  /** The page that plays, beside the studio's own. */
  @property() page = './player/frame.html';

  @state() private playing: Playing | undefined;
  @state() private problems: readonly FileProblem[] = [];
  /** What went wrong though the scenario has no errors. */
  @state() private failure = '';
  @state() private heard: Heard | undefined;
  @state() private isClosed = false;
  @state() private language: Language | undefined;
  @state() private device: Device = 'phone';
  @state() private look: Look = 'device';
  /** Pixels across. */
  @state() private room = 0;
  /** Counts the frames: each begins anew. */
  @state() private round = 0;
  @query('iframe') private frame!: HTMLIFrameElement | null;

  /** What the frame that is shown begins with, or has saved since. */
  private suspendData = '';
  /** Counts what was asked for: an answer that comes late is not shown. */
  private asked = 0;
  /** By file, as long as the studio is open. */
  private readonly tried = new Map<string, readonly TriedWay[]>();
  // In the next frame, since what is measured changes how high this is.
  private readonly resized = new ResizeObserver(() => requestAnimationFrame(() => this.measure()));
  private readonly onMessage = (event: MessageEvent) => this.hear(event);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', this.onMessage);
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.onMessage);
    this.resized.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('file') && this.file !== '') void this.begin(this.fromPlace());
  }

  override render() {
    const { playing, problems, step } = this;
    return html`
      <h2>Play</h2>
      ${playControls({
        step: step === undefined ? undefined : this.titleOf(step),
        device: this.device,
        look: this.look,
        language: this.language,
        languages: playing?.languages ?? [],
        fromStep: () => void this.begin(this.fromPlace()),
        fromStart: () => void this.begin({ decisions: [] }),
        use: (change) => this.use(change),
      })}
      <div role="status">
        ${problems.length > 0 ? hindering('This scenario can’t be played as it is', problems) : nothing}
        ${this.failure === '' ? nothing : html`<p class="wrong">${this.failure}</p>`} ${this.changedNotice()}
      </div>
      <p role="status" class="muted">${this.whereabouts()}</p>
      ${playing ? this.stage() : nothing}
    `;
  }

  private stage() {
    const hash = this.look === 'device' ? '' : `#${this.look}`;
    return html`
      <div class="stage" .style=${stageStyle(this.device, this.room)}>
        ${keyed(
          this.round,
          html`<iframe title="The player" src=${new URL(this.page, document.baseURI).href + hash}></iframe>`,
        )}
      </div>
    `;
  }

  private changedNotice() {
    const { playing, heard } = this;
    if (!playing || playing.texts === playedTexts(this.files, this.file)) return nothing;
    const goOn = () => void this.begin({ decisions: heard?.decisions ?? playing.decisions });
    return html`<div class="notice">
      <p>The scenario has changed since this was begun.</p>
      <button type="button" @click=${goOn}>Play it as it is now, from where the learner is</button>
    </div>`;
  }

  private whereabouts() {
    const { playing, heard, isClosed } = this;
    if (!playing)
      return this.problems.length > 0 || this.failure !== '' ? nothing : 'Getting the player ready…';
    const { wished, asWished, decisions } = playing;
    const missed = asWished
      ? ''
      : wished === undefined
        ? `After ${decisions.length} decisions the next one does not hold any more, so this goes on from there. `
        : `No way was found from the start to “${this.titleOf(wished)}”, so this begins at the start. `;
    if (isClosed) return `${missed}The learner has closed the course.`;
    if (heard?.here === undefined) {
      return heard?.decisions.length
        ? `${missed}The learner looks at another page.`
        : `${missed}The learner has not begun yet.`;
    }
    const { here } = heard;
    const many = heard.decisions.length === 1 ? 'decision' : 'decisions';
    const go = () => send(this, 'studio-go', { file: this.file, path: ['steps', here] });
    return html`${missed}The learner is at
      <button class="link" type="button" @click=${go}><bdi>${this.titleOf(here)}</bdi></button>, after
      ${heard.decisions.length} ${many}.`;
  }

  /** The id of the step that the trainer stands on. */
  private get step(): string | undefined {
    const [part, id] = this.place;
    return part === 'steps' && typeof id === 'string' ? id : undefined;
  }

  private fromPlace(): From {
    return this.step === undefined ? { decisions: [] } : { step: this.step };
  }

  private titleOf(step: string): string {
    return this.playing?.scenario.steps[step]?.title ?? step;
  }

  private async begin(from: From): Promise<void> {
    const asked = ++this.asked;
    const { files, file } = this;
    try {
      const sitting = await inBackground('play', { files, file, from, now: Date.now() });
      if (asked !== this.asked) return;
      this.failure = '';
      this.problems = sitting.problems ?? [];
      if (sitting.problems) return this.stop();
      const { scenario, parts, languages, suspendData, decisions } = sitting;
      this.playing = {
        ...sitting,
        wished: 'step' in from ? from.step : undefined,
        texts: playedTexts(files, file),
        hear: listener(scenario, parts),
      };
      if (!this.language || !languages.includes(this.language)) this.language = languages[0];
      this.show(suspendData);
      this.tell({ decisions, here: decisions.length > 0 ? this.hereIn(suspendData) : undefined });
    } catch (error) {
      if (asked !== this.asked) return;
      this.failure = (error as Error).message;
      this.stop();
    }
  }

  private hereIn(suspendData: string): string | undefined {
    return this.playing?.hear(suspendData)?.here;
  }

  private stop(): void {
    this.playing = undefined;
    this.heard = undefined;
  }

  /** Begins in a new frame with what has been saved. */
  private show(suspendData: string): void {
    this.suspendData = suspendData;
    this.isClosed = false;
    this.round++;
  }

  private use(change: { device?: Device; look?: Look; language?: Language }): void {
    if (change.device) this.device = change.device;
    if (change.look) this.look = change.look;
    if (change.language) this.language = change.language;
    if (change.device === undefined) this.show(this.suspendData);
  }

  private hear({ source, data }: MessageEvent): void {
    const { playing, frame } = this;
    if (!playing || !frame || source !== frame.contentWindow || !isFrameMessage(data)) return;
    switch (data.type) {
      case 'crosscheck-ready': {
        const { documents } = playing;
        const { suspendData, language } = this;
        const message: PlayMessage = {
          ...{ type: 'crosscheck-play', documents, suspendData },
          language: language ?? playing.languages[0]!,
        };
        // A page from a folder has no origin to name.
        frame.contentWindow!.postMessage(message, '*');
        break;
      }
      case 'crosscheck-saved': {
        if (data.suspendData === '') return;
        const heard = playing.hear(data.suspendData);
        if (!heard) return;
        this.suspendData = data.suspendData;
        this.tell(heard);
        break;
      }
      case 'crosscheck-closed':
        this.isClosed = true;
    }
  }

  private tell(heard: Heard): void {
    const { file, playing } = this;
    this.heard = heard;
    const { decisions, here } = heard;
    const before = this.tried.get(file) ?? [];
    const tried = here === undefined ? before : allTried(before, waysTaken(decisions, here));
    this.tried.set(file, tried);
    send(this, 'studio-played', { scenario: playing!.scenario.id, decisions, here, tried });
  }

  private measure(): void {
    const { paddingLeft, paddingRight } = getComputedStyle(this);
    this.room = this.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - 2;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-play': StudioPlay;
  }
}
