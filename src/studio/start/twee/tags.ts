/** What a passage is said to be by its tags. */
import type { Outcome, Phase, Step } from '../../../scenario/schema.ts';

export interface Tagged {
  type: Step['type'] | undefined;
  outcome: Outcome | undefined;
  phase: Phase | undefined;
  reported: boolean;
  objectives: string[];
  /** Tags that mean nothing here. */
  others: string[];
}

const types: readonly string[] = ['scene', 'observe', 'order', 'report', 'ending'] satisfies Step['type'][];
const outcomes: readonly string[] = ['good', 'acceptable', 'harmful'] satisfies Outcome[];
const phases: readonly string[] = ['boarding', 'climb', 'cruise', 'descent', 'arrival'] satisfies Phase[];

export function readTags(tags: readonly string[]): Tagged {
  const names = tags.map((tag) => tag.toLowerCase());
  const first = <T extends string>(known: readonly string[]) =>
    names.find((name): name is T => known.includes(name));
  const isKnown = (name: string) =>
    [...types, ...outcomes, ...phases, 'reported'].includes(name) || /^lo\d+$/.test(name);
  return {
    type: first<Step['type']>(types),
    outcome: first<Outcome>(outcomes),
    phase: first<Phase>(phases),
    reported: names.includes('reported'),
    objectives: names.filter((name) => /^lo\d+$/.test(name)).map((name) => name.toUpperCase()),
    others: tags.filter((tag) => !isKnown(tag.toLowerCase())),
  };
}

/** Passages that hold no part of the story, by name or by tag. */
const specialNames: ReadonlySet<string> = new Set(
  (
    'StoryTitle StoryData StorySettings StoryIncludes StoryAuthor StorySubtitle StoryMenu StoryInit StoryCaption StoryBanner ' +
    'StoryInterface StoryShare StoryDisplayTitle PassageHeader PassageFooter PassageReady PassageDone PassageStart ' +
    'ClickToPlay MenuOptions MenuShare MenuStory UserScript UserStylesheet'
  ).split(' '),
);

const specialTags: ReadonlySet<string> = new Set(
  'script stylesheet style widget init header footer startup annotation'.split(' '),
);

/** What kind of a passage is left out, in words; undefined for those of the story. */
export function leftOut({ name, tags }: { name: string; tags: readonly string[] }): string | undefined {
  const tag = tags.find(
    (one) => specialTags.has(one) || one.startsWith('Twine.') || one.startsWith('debug-'),
  );
  if (tag !== undefined) return `a passage with the tag “${tag}”, which is for Twine itself`;
  return specialNames.has(name) ? `the passage ${name}, which is for Twine itself` : undefined;
}
