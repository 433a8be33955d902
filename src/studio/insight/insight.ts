/** `<studio-insight>`: what a scenario asks of a learner, and what learners have made of it. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inBackground } from '../background/background.ts';
import { send } from '../events.ts';
import type { Files } from '../files/files.ts';
import { hindering } from '../hindering.ts';
import { panelStyle } from '../panel-style.ts';
import { askCounts, fewerThan, hasLms, type StepCounts } from './counts.ts';
import { insightStyle } from './insight-style.ts';
import type { MeasuredFile } from './measure-file.ts';
import { measuresList } from './measures-list.ts';
import { stepTable } from './step-table.ts';

type Counting =
  | { state: 'none' | 'counting' }
  | { state: 'counted'; steps: readonly StepCounts[] }
  | { state: 'refused'; sentence: string };

/** Milliseconds without an edit, after which it is measured anew. */
const quiet = 400;

@customElement('studio-insight')
export class StudioInsight extends LitElement {
  static override styles = [panelStyle, insightStyle];

  @property({ attribute: false }) files: Files = new Map();
  /** Of the scenario that is open. */
  @property() file = '';
  /** Whether there is a local LMS to ask. */
  @property({ attribute: false }) isServed = hasLms(location);

  @state() private measured: MeasuredFile | undefined;
  @state() private counting: Counting = { state: 'none' };
  private measuredText: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked for: an answer that comes late is not shown. */
  private asked = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('file')) {
      this.measured = undefined;
      this.measuredText = undefined;
      this.counting = { state: 'none' };
      this.asked++;
    }
    const text = this.files.get(this.file);
    if (text === undefined || text === this.measuredText) return;
    clearTimeout(this.timer);
    const wait = this.measuredText === undefined ? 0 : quiet;
    this.measuredText = text;
    this.timer = setTimeout(() => void this.measure(text), wait);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  override render() {
    const { measured } = this;
    return html`
      <h2>Insight</h2>
      <div role="status">${measured ? nothing : html`<p>Every path is being looked at…</p>`}</div>
      ${
        measured?.problems
          ? hindering(
              'This scenario can’t be measured',
              measured.problems.map((problem) => ({ ...problem, file: this.file })),
            )
          : nothing
      }
      ${measured && !measured.problems ? measuresList(measured.measures) : nothing}
      <h3>What learners chose</h3>
      ${
        this.isServed
          ? this.records()
          : html`<p>
              How many learners took each choice stands in the records, which the local LMS keeps. Open the
              studio there to see it: run <code>npm start</code>, and go to <code>/studio</code>.
            </p>`
      }
      ${
        measured && !measured.problems
          ? stepTable(measured, this.counting.state === 'counted' ? this.counting.steps : undefined, (step) =>
              send(this, 'studio-go', { file: this.file, path: ['steps', step] }),
            )
          : nothing
      }
    `;
  }

  private records() {
    const { counting } = this;
    return html`
      <p class="muted">
        Counted from the records of the local LMS, over every attempt and every version of the scenario. There
        are no names, and fewer than ${fewerThan} learners are told as that.
      </p>
      <button type="button" ?disabled=${counting.state === 'counting'} @click=${() => void this.count()}>
        ${counting.state === 'counted' ? 'Count again' : 'Count, and show on the map'}
      </button>
      <div role="status">
        ${counting.state === 'counting' ? html`<p>Counting…</p>` : nothing}
        ${counting.state === 'refused' ? html`<p class="wrong">${counting.sentence}</p>` : nothing}
        ${
          counting.state === 'counted'
            ? html`<p>
                ${counting.steps.length === 0 ? 'No record tells of this scenario yet.' : 'Counted: see the table and the map.'}
              </p>`
            : nothing
        }
      </div>
    `;
  }

  private async measure(text: string): Promise<void> {
    const measured = await inBackground('measure', text);
    if (text === this.measuredText) this.measured = measured;
  }

  private async count(): Promise<void> {
    const scenario = this.measured && !this.measured.problems ? this.measured.scenario.id : idIn(this.file);
    const asked = ++this.asked;
    this.counting = { state: 'counting' };
    try {
      const { steps } = await askCounts(scenario);
      if (asked !== this.asked) return;
      this.counting = { state: 'counted', steps };
      send(this, 'studio-counted', { scenario, steps });
    } catch (error) {
      if (asked === this.asked) this.counting = { state: 'refused', sentence: (error as Error).message };
    }
  }
}

function idIn(file: string): string {
  return file.replace(/^scenarios\//, '').replace(/\.json$/, '');
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-insight': StudioInsight;
  }
}
