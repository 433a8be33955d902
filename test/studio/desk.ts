/** What the page of the studio does for its parts: it wears their colours, makes their edits, and hears where they go. */
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect, fixture } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { applyEdits } from '../../src/studio/document/text-edit.ts';
import type { StudioEvents } from '../../src/studio/events.ts';
import type { Files } from '../../src/studio/files/files.ts';

/** Puts the colours of the studio on the test's page. */
export async function wearColours(): Promise<void> {
  if (document.querySelector('link[data-studio]')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/src/host/pages/style.css';
  link.dataset.studio = '';
  const loaded = new Promise((resolve) => link.addEventListener('load', resolve));
  document.head.append(link);
  await loaded;
}

export interface Desk<E> {
  element: E;
  /** As they have been edited. */
  readonly files: Files;
  edits: StudioEvents['studio-edit'][];
  went: StudioEvents['studio-go'][];
}

/** An element that shows files, on a page that makes its edits. */
export async function atDesk<E extends LitElement & { files: Files }>(
  template: TemplateResult,
): Promise<Desk<E>> {
  await wearColours();
  const element = await fixture<E>(template);
  const edits: StudioEvents['studio-edit'][] = [];
  const went: StudioEvents['studio-go'][] = [];
  element.addEventListener('studio-edit', ({ detail }) => {
    edits.push(detail);
    const files = new Map(element.files);
    for (const { file, edits: made } of detail.changes)
      files.set(file, applyEdits(files.get(file) ?? '', made));
    element.files = files;
  });
  element.addEventListener('studio-go', ({ detail }) => went.push(detail));
  return {
    element,
    get files() {
      return element.files;
    },
    edits,
    went,
  };
}

/** The text of a file of the project. */
export async function fileOf(path: string): Promise<string> {
  const answer = await fetch(`/${path}`);
  if (!answer.ok) throw new Error(`There is no ${path}`);
  return answer.text();
}

/** Types into a field as a person does, without the single keys. */
export function fill(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** axe finds nothing, in light or in dark. */
export async function expectAccessible(element: Element): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await emulateMedia({ colorScheme });
    await expect(element).to.be.accessible();
  }
  await emulateMedia({ colorScheme: 'light' });
}

/** Nothing has to be scrolled sideways on a narrow screen. */
export async function expectNarrow(element: Element): Promise<void> {
  await setViewport({ width: 320, height: 700 });
  const { width } = document.documentElement.getBoundingClientRect();
  expect(document.documentElement.scrollWidth, 'width').to.be.at.most(Math.ceil(width));
  expect(element.scrollWidth).to.be.at.most(320);
  await setViewport({ width: 800, height: 600 });
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something holds. */
export async function until(holds: () => boolean | undefined, what = 'it'): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (holds()) return;
    await pause(25);
  }
  throw new Error(`Waited in vain until ${what}`);
}
