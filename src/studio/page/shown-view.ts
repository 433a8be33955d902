/** Each view with what it shows. */
import { html, type TemplateResult } from 'lit';
import type { Path } from '../../scenario/check/problem.ts';
import type { Files } from '../files/files.ts';
import type { Offered } from '../form/choosing.ts';
import type { View } from './views.ts';
import type { LayOutLater } from '../map/layout-worker.ts';
import type { FoundProblem } from '../problems/mends/mend.ts';
import { problemsByFile, problemsByStep } from './on-the-map.ts';
import '../form/form.ts';
import '../insight/insight.ts';
import '../languages/studio-languages.ts';
import '../map/map.ts';
import '../map/outline.ts';
import '../play/play.ts';
import '../ship/ship.ts';
import '../start/studio-start.ts';
import '../text/text-editor.ts';
import './open-content.ts';

export interface Shown {
  /** Whether there is any content yet. */
  isOpen: boolean;
  files: Files;
  /** The one that is open, and its text and what stands in it. */
  file: string;
  text: string;
  document: unknown;
  place: Path;
  objectives: readonly Offered[];
  /** Of every file. */
  problems: readonly FoundProblem[];
  /** What was tried in play, and where the player is. */
  tried: ReadonlySet<string>;
  here: string | undefined;
  /** How many learners took each choice. */
  counts: ReadonlyMap<string, number>;
  layOut: LayOutLater;
}

export function shownIn(view: View, shown: Shown): TemplateResult {
  const { file, text, place } = shown;
  const own = shown.problems.filter((problem) => problem.file === file);
  switch (view) {
    case 'start':
      if (!shown.isOpen) return html`<studio-open></studio-open>`;
      return html`<studio-start
        .files=${shown.files}
        .problems=${problemsByFile(shown.problems)}
      ></studio-start>`;
    case 'map':
      return html`<studio-map
        .text=${text}
        .file=${file}
        .files=${shown.files}
        .place=${place}
        .problems=${problemsByStep(own)}
        .tried=${shown.tried}
        .here=${shown.here}
        .counts=${shown.counts}
        .layOut=${shown.layOut}
      ></studio-map>`;
    case 'outline':
      return html`<studio-outline
        .text=${text}
        .file=${file}
        .files=${shown.files}
        .place=${place}
        .problems=${problemsByStep(own)}
        .tried=${shown.tried}
        .here=${shown.here}
        .counts=${shown.counts}
      ></studio-outline>`;
    case 'text':
      return html`<studio-text
        .text=${text}
        .file=${file}
        .files=${shown.files}
        .place=${place}
        .problems=${own}
      ></studio-text>`;
    case 'languages':
      return html`<studio-languages .files=${shown.files} .file=${file}></studio-languages>`;
    case 'problems':
      return html`<studio-problems
        .problems=${shown.problems}
        .file=${file}
        .files=${shown.files}
      ></studio-problems>`;
    case 'form':
      return html`<studio-form
        .file=${file}
        .text=${text}
        .document=${shown.document}
        .place=${place}
        .problems=${own}
        .objectives=${shown.objectives}
      ></studio-form>`;
    case 'play':
      return html`<studio-play .files=${shown.files} .file=${file} .place=${place}></studio-play>`;
    case 'ship':
      return html`<studio-ship .files=${shown.files} .file=${file}></studio-ship>`;
    case 'insight':
      return html`<studio-insight .files=${shown.files} .file=${file}></studio-insight>`;
  }
}
