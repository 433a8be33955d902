/** Each view with what it shows. */
import { html, type TemplateResult } from 'lit';
import type { FileProblem } from '../../course/content.ts';
import type { Path } from '../../scenario/check/problem.ts';
import type { Files } from '../files/files.ts';
import type { Offered } from '../form/choosing.ts';
import type { View } from './views.ts';
import '../form/form.ts';
import '../insight/insight.ts';
import '../play/play.ts';
import '../ship/ship.ts';

export interface Shown {
  files: Files;
  /** The one that is open, and its text and what stands in it. */
  file: string;
  text: string;
  document: unknown;
  place: Path;
  objectives: readonly Offered[];
  /** Of every file. */
  problems: readonly FileProblem[];
  /** Whether the local LMS is there. */
  isServed: boolean;
  /** Whether there is any content. */
  isOpen: boolean;
}

export function shownIn(view: View, shown: Shown): TemplateResult {
  const { file, text, place } = shown;
  const own = shown.problems.filter((problem) => problem.file === file);
  switch (view) {
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
    default:
      return html``;
  }
}
