/** What the page can show: beside each other where there is room, one at a time where there is not. */

export const mainViews = ['start', 'map', 'outline', 'languages', 'insight', 'ship'] as const;
export const sideViews = ['form', 'text', 'play'] as const;

export type MainView = (typeof mainViews)[number];
export type SideView = (typeof sideViews)[number];
export type View = MainView | SideView | 'problems';

export const titles: Readonly<Record<View, string>> = {
  start: 'Scenarios',
  map: 'Map',
  outline: 'Outline',
  languages: 'Languages',
  insight: 'Insight',
  ship: 'Ship',
  form: 'Form',
  text: 'Text',
  play: 'Play',
  problems: 'Problems',
};

export function isMain(view: View): view is MainView {
  return (mainViews as readonly string[]).includes(view);
}

export function isSide(view: View): view is SideView {
  return (sideViews as readonly string[]).includes(view);
}
