import type { Scenario } from '../../schema.ts';
import type { Text } from '../../texts.ts';
import type { Problem } from '../problem.ts';
import { propertiesOf } from '../raw.ts';
import { figureIn, type Kind } from './figure.ts';

/** A statement that needs a source, with the sources that are cited for it. */
export interface Figure {
  text: Text;
  kind: Kind;
  words: string;
  sources: readonly string[];
}

/** Every text with such a statement, and what the block that it stands in, or one around it, cites. */
export function figuresIn(
  document: unknown,
  texts: readonly Text[],
  language: Scenario['language'],
): Figure[] {
  return texts.flatMap((text) => {
    const found = figureIn(text.text, language);
    return found ? [{ text, ...found, sources: sourcesFor(document, text) }] : [];
  });
}

/** The sources of the nearest block around a text that cites some. */
function sourcesFor(document: unknown, { path }: Text): string[] {
  let value = document;
  let sources: string[] = [];
  for (const part of path) {
    const cited: unknown = propertiesOf(value).sources;
    if (Array.isArray(cited)) sources = cited.map(String);
    value = (value as Record<string | number, unknown>)[part];
  }
  return sources;
}

/** Finds statements that nothing vouches for. */
export function checkFigures(figures: readonly Figure[]): Problem[] {
  return figures
    .filter(({ sources }) => sources.length === 0)
    .map(({ text, kind, words }) => ({
      rule: 'figure-without-source',
      path: text.path,
      message: `“${words}” is ${kind}, and no source is cited for it.`,
      remedy: canCite(text)
        ? 'Add "sources" beside this text, or leave the figure out.'
        : 'Leave it out here, or say it in feedback, a debrief or a briefing, where "sources" can be cited.',
    }));
}

/** Whether the block that a text stands in can cite sources: signs, choices, debriefs, and steps without choices. */
function canCite({ path }: Text): boolean {
  const places = ['choices', 'debrief', 'signs', 'items', 'entries', 'feedback', 'blocks'];
  return path.slice(0, -1).some((part) => places.includes(String(part)));
}
