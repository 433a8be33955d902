/** `<studio-ship>`: packs what a trainer has written, in the browser, as the command does. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Package } from '../../package/pack.ts';
import { targets, type Target } from '../../package/target.ts';
import type { Files as Bytes } from '../../package/files.ts';
import { inBackground } from '../background/background.ts';
import type { Files } from '../files/files.ts';
import { hindering } from '../hindering.ts';
import { ingredientsZip } from '../ingredients/load.ts';
import { hasLms } from '../insight/counts.ts';
import { panelStyle } from '../panel-style.ts';
import { offersIn, playedHere, sizeInWords, targetNames, type Offer } from './offers.ts';
import { sendPackage } from './send-package.ts';
import type { Shipped } from './wish.ts';

/** How packing stands. */
type Packing =
  | { state: 'none' }
  | { state: 'packing' }
  | { state: 'done'; shipped: Exclude<Shipped, { type: 'packed' }> }
  | { state: 'packed'; made: Package; target: Target; files: Files; address: string };

/** How putting it up in the local LMS stands. */
type Sending = { state: 'none' | 'sending' | 'sent' } | { state: 'refused'; sentence: string };

@customElement('studio-ship')
export class StudioShip extends LitElement {
  static override styles = panelStyle;

  @property({ attribute: false }) files: Files = new Map();
  /** Of the scenario that is open. */
  @property() file = '';
  /** Those of the content folder, by their names in `modules/`, where the page has them. */
  @property({ attribute: false }) pictures: Bytes = new Map();
  /** Gives what packages are made of. */
  @property({ attribute: false }) ingredients: () => Promise<Uint8Array> = ingredientsZip;

  @state() private chosen = 'scenario';
  @state() private target: Target = 'scorm12';
  @state() private packing: Packing = { state: 'none' };
  @state() private sending: Sending = { state: 'none' };
  /** Counts what was asked for: an answer that comes late is not shown. */
  private asked = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('file') && changed.get('file') !== undefined) this.forget();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
  }

  override render() {
    const offers = offersIn(this.files, new Date().getFullYear());
    return html`
      <h2>Ship</h2>
      <p class="muted">
        Makes the zip that an LMS takes. It is made here, in this browser, of the same parts and with the same
        bytes as
        <code>npx crosscheck pack</code> makes it. Only one check is left out: the standards’ own XML schemas,
        which <code>npx crosscheck verify</code> holds a zip against.
      </p>
      <form @submit=${this.submit}>
        <fieldset>
          <legend>What</legend>
          ${offers.map((offer) => this.offered(offer, offers))}
        </fieldset>
        <fieldset>
          <legend>For</legend>
          ${targets.map((target) => this.standard(target))}
        </fieldset>
        <button class="strong" ?disabled=${this.packing.state === 'packing'}>Pack</button>
      </form>
      <div role="status">${this.outcome()}</div>
      ${this.packing.state === 'packed' ? this.packed(this.packing) : nothing}
    `;
  }

  private offered({ key, words }: Offer, offers: readonly Offer[]) {
    const isChosen = key === this.chosenOf(offers).key;
    const choose = () => {
      this.chosen = key;
      this.forget();
    };
    return html`<label class="option">
      <input type="radio" name="what" .checked=${isChosen} @change=${choose} /><bdi>${words}</bdi>
    </label>`;
  }

  private standard(target: Target) {
    const choose = () => {
      this.target = target;
      this.forget();
    };
    return html`<label class="option">
      <input type="radio" name="target" .checked=${target === this.target} @change=${choose} />
      ${targetNames[target]}
    </label>`;
  }

  private outcome() {
    const { packing } = this;
    switch (packing.state) {
      case 'none':
        return nothing;
      case 'packing':
        return html`<p>Packing…</p>`;
      case 'packed':
        return html`<p>The package is ready.</p>`;
      case 'done':
        return packing.shipped.type === 'problems'
          ? hindering('Nothing was packed', packing.shipped.problems)
          : html`<p class="wrong">${packing.shipped.sentence}</p>`;
    }
  }

  private packed({ made, target, files, address }: Packing & { state: 'packed' }) {
    const { name, zip, fingerprint, worstSuspendChars } = made;
    return html`
      ${
        files === this.files
          ? nothing
          : html`<p class="notice">
              Something has changed since it was packed. Pack it again to have that in it.
            </p>`
      }
      <dl>
        <dt>Name</dt>
        <dd>${name}</dd>
        <dt>Size</dt>
        <dd>${sizeInWords(zip.length)}, ${made.files} files</dd>
        <dt>Fingerprint of the content</dt>
        <dd>${fingerprint}</dd>
        <dt>SHA-256 of the zip</dt>
        <dd>${made.sha256}</dd>
        <dt>Saved progress</dt>
        <dd>at most ${worstSuspendChars} characters; SCORM 1.2 keeps 4,096</dd>
      </dl>
      <div class="bar">
        <a class="download strong" href=${address} download=${name}>Download the zip</a>
        ${
          hasLms(location) && playedHere.includes(target)
            ? html`<button
                type="button"
                ?disabled=${this.sending.state === 'sending'}
                @click=${() => void this.send(made)}
              >
                Try it in the local LMS
              </button>`
            : nothing
        }
      </div>
      <div role="status">${this.sent()}</div>
    `;
  }

  private sent() {
    switch (this.sending.state) {
      case 'none':
        return nothing;
      case 'sending':
        return html`<p>Being put up in the local LMS…</p>`;
      case 'sent':
        return html`<p>
          It is in the local LMS now. <a href="/" target="_blank">Launch it there</a> (opens in a new tab).
        </p>`;
      case 'refused':
        return html`<p class="wrong">${this.sending.sentence}</p>`;
    }
  }

  private chosenOf(offers: readonly Offer[]): Offer {
    return offers.find(({ key }) => key === this.chosen) ?? offers[0]!;
  }

  /** What was packed is not what is wished any more. */
  private forget(): void {
    this.asked++;
    if (this.packing.state === 'packed') URL.revokeObjectURL(this.packing.address);
    this.packing = { state: 'none' };
    this.sending = { state: 'none' };
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    void this.pack();
  }

  private async pack(): Promise<void> {
    const { files, file, pictures, target } = this;
    const { what } = this.chosenOf(offersIn(files, new Date().getFullYear()));
    this.forget();
    const asked = this.asked;
    this.packing = { state: 'packing' };
    const shipped = await this.make(() => ({ files, file, pictures, target, what }));
    if (asked !== this.asked) return;
    if (shipped.type !== 'packed') {
      this.packing = { state: 'done', shipped };
      return;
    }
    const made = shipped.package;
    const blob = new Blob([made.zip as BlobPart], { type: 'application/zip' });
    this.packing = { state: 'packed', made, target, files, address: URL.createObjectURL(blob) };
  }

  private async make(
    wish: () => Pick<StudioShip, 'files' | 'file' | 'pictures'> & { target: Target; what: Offer['what'] },
  ): Promise<Shipped> {
    try {
      return await inBackground('pack', { ...wish(), ingredients: await this.ingredients() });
    } catch (error) {
      return { type: 'refused', sentence: (error as Error).message };
    }
  }

  private async send({ zip }: Package): Promise<void> {
    this.sending = { state: 'sending' };
    try {
      await sendPackage(zip);
      this.sending = { state: 'sent' };
    } catch (error) {
      this.sending = { state: 'refused', sentence: (error as Error).message };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-ship': StudioShip;
  }
}
