/** The map and the outline on a page that does what they ask for. */
import { fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { applyEdits } from '../../../src/studio/document/text-edit.ts';
import type { StudioEvents } from '../../../src/studio/events.ts';
import '../../../src/studio/map/map.ts';
import type { StudioMap } from '../../../src/studio/map/map.ts';
import '../../../src/studio/map/outline.ts';
import type { StudioOutline } from '../../../src/studio/map/outline.ts';
import { all, one } from '../../player/page.ts';
import { sampleText } from './sample.ts';

const file = 'scenarios/window-seat.json';

interface Asked {
  edits: StudioEvents['studio-edit'][];
  places: string[];
  /** The scenario as it is after what was asked for. */
  scenario(): typeof import('./sample.ts').sample;
}

/** Follows what an element asks for, as the page does. */
function obey(element: StudioMap | StudioOutline): Asked {
  const asked: Asked = {
    edits: [],
    places: [],
    scenario: () => JSON.parse(element.text) as ReturnType<Asked['scenario']>,
  };
  element.addEventListener('studio-edit', ({ detail }) => {
    asked.edits.push(detail);
    element.text = applyEdits(element.text, detail.changes[0]!.edits);
  });
  element.addEventListener('studio-go', ({ detail }) => {
    asked.places.push(detail.path.join('.'));
    element.place = detail.path;
  });
  return asked;
}

export async function openMap(
  properties: Partial<StudioMap> = {},
): Promise<{ map: StudioMap; asked: Asked }> {
  const map = await fixture<StudioMap>(html`<studio-map></studio-map>`);
  Object.assign(map, { text: sampleText, file }, properties);
  map.style.height = '700px';
  await waitUntil(() => all(map, '.card').length > 0, 'no card comes up');
  return { map, asked: obey(map) };
}

export async function openOutline(
  properties: Partial<StudioOutline> = {},
): Promise<{ outline: StudioOutline; asked: Asked }> {
  const outline = await fixture<StudioOutline>(html`<studio-outline></studio-outline>`);
  Object.assign(outline, { text: sampleText, file }, properties);
  await outline.updateComplete;
  return { outline, asked: obey(outline) };
}

export const cardOf = (map: StudioMap, id: string) => one(map, `.card[data-step="${id}"]`);
export const isDrawn = (map: StudioMap, id: string) => all(map, `.card[data-step="${id}"]`).length > 0;
export const stepOf = (outline: StudioOutline, id: string) => one(outline, `li[data-step="${id}"]`);

/** The middle of an element on the screen. */
export function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}
