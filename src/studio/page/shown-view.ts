/** Each view with what it shows. */
import { html, type TemplateResult } from 'lit';
import type { Files as Bytes } from '../../package/files.ts';
import type { Path } from '../../scenario/check/problem.ts';
import type { Files } from '../files/files.ts';
import type { Offered } from '../form/choosing.ts';
import type { View } from './views.ts';
import type { LayOutLater } from '../map/layout-later.ts';
import type { FoundProblem } from '../problems/mends/mend.ts';
import type { ProblemCount } from '../map/words.ts';
import '../form/form.ts';
import '../insight/insight.ts';
import '../languages/studio-languages.ts';
import '../map/map.ts';
import '../map/outline.ts';
import '../play/play.ts';
import '../problems/problem-list.ts';
import '../ship/ship.ts';
import '../start/studio-start.ts';
import '../text/text-editor.ts';
import './open-content.ts';

export interface Shown {
  /** Whether there is any content yet. */
  isOpen: boolean;
  /** As they are. */
  files: Files;
  /** As they were when nobody was typing. */
  calm: Files;
  /** The one that is open. */
  file: string;
  /** What stands in it; undefined where it is not JSON. */
  documentIn(files: Files): unknown;
  place: Path;
  objectives: readonly Offered[];
  pictures: Bytes;
  /** Of every file. */
  problems: readonly FoundProblem[];
  /** Of the file that is open, and how many there are of each of its steps. */
  own: readonly FoundProblem[];
  byStep: ReadonlyMap<string, ProblemCount>;
  byFile: ReadonlyMap<string, number>;
  /** What was tried in play, and where the player is. */
  tried: ReadonlySet<string>;
  here: string | undefined;
  /** How many learners took each choice. */
  counts: ReadonlyMap<string, number>;
  layOut: LayOutLater;
}

export function shownIn(view: View, shown: Shown): TemplateResult {
  const { file, place, own, files, calm } = shown;
  const text = files.get(file) ?? '';
  switch (view) {
    case 'start':
      if (!shown.isOpen) return html`<studio-open></studio-open>`;
      return html`<studio-start .files=${calm} .problems=${shown.byFile}></studio-start>`;
    case 'map':
      return html`<studio-map
        .text=${calm.get(file) ?? ''}
        .file=${file}
        .files=${calm}
        .place=${place}
        .problems=${shown.byStep}
        .tried=${shown.tried}
        .here=${shown.here}
        .counts=${shown.counts}
        .layOut=${shown.layOut}
      ></studio-map>`;
    case 'outline':
      return html`<studio-outline
        .text=${calm.get(file) ?? ''}
        .file=${file}
        .files=${calm}
        .place=${place}
        .problems=${shown.byStep}
        .tried=${shown.tried}
        .here=${shown.here}
        .counts=${shown.counts}
      ></studio-outline>`;
    case 'text':
      return html`<studio-text
        .text=${text}
        .file=${file}
        .files=${files}
        .place=${place}
        .problems=${own}
      ></studio-text>`;
    case 'languages':
      return html`<studio-languages .files=${files} .file=${file}></studio-languages>`;
    case 'problems':
      return html`<studio-problems
        .problems=${shown.problems}
        .file=${file}
        .files=${files}
      ></studio-problems>`;
    case 'form':
      return html`<studio-form
        .file=${file}
        .text=${text}
        .document=${shown.documentIn(files)}
        .place=${place}
        .problems=${own}
        .objectives=${shown.objectives}
      ></studio-form>`;
    case 'play':
      return html`<studio-play .files=${calm} .file=${file} .place=${place}></studio-play>`;
    case 'ship':
      return html`<studio-ship .files=${calm} .file=${file} .pictures=${shown.pictures}></studio-ship>`;
    case 'insight':
      return html`<studio-insight .files=${calm} .file=${file}></studio-insight>`;
  }
}
