import type { Text } from '../texts.ts';
import { detailsIn } from '../variant.ts';
import type { Problem } from './problem.ts';
import { entriesOf, membersOf, property, type Raw } from './raw.ts';
import { didYouMean } from './suggest.ts';

/** What the course page shows, where no variant has been picked yet. */
const beforeAnyVariant: readonly unknown[] = ['title', 'summary'];

/** Words in braces, whether or not they are written as the name of a detail. */
const braces = /\{[^{}]*\}/g;

/**
 * Finds details that a text refers to and no variant fills in, and variants that lack a detail others have.
 * @param document a scenario as it was parsed; parts of another shape are passed over
 * @param texts of the document
 */
export function checkDetails(document: Raw, texts: readonly Text[]): Problem[] {
  const variants = membersOf(property(document, 'variants'));
  const named = variants.map(
    (variant) => new Set(entriesOf(property(variant, 'details')).map(([name]) => name)),
  );
  const all = new Set(named.flatMap((names) => [...names]));
  return [
    ...texts.flatMap((text) => unfilled(text, all)),
    ...variants.flatMap((variant, i) => lacking(variant, named[i]!, all)),
  ];
}

function unfilled({ text, path }: Text, all: ReadonlySet<string>): Problem[] {
  if (!text.includes('{')) return [];
  const isDetail = path[0] === 'variants';
  const isEarly = path.length === 1 && beforeAnyVariant.includes(path[0]);
  const found = [...new Set(text.match(braces))];
  return found.flatMap((piece): Problem[] => {
    const [name] = detailsIn(piece);
    if (name !== undefined && all.has(name) && !isDetail && !isEarly) return [];
    return [
      {
        rule: 'unknown-detail',
        path,
        message: `The learner would see ${piece} as it stands here, for nothing fills it in.`,
        remedy: isDetail
          ? 'Write out what stands for this detail: one detail can’t refer to another.'
          : isEarly
            ? 'Write it out: the title and the summary are shown before a variant is picked.'
            : `${didYouMean(piece.slice(1, -1).trim(), [...all])}Name a detail that "variants" defines, or leave out the braces.`,
      },
    ];
  });
}

function lacking(variant: Raw, own: ReadonlySet<string>, all: ReadonlySet<string>): Problem[] {
  const id = property(variant, 'id').value;
  return [...all]
    .filter((name) => !own.has(name))
    .map((name) => ({
      rule: 'missing-detail',
      path: property(variant, 'details').path,
      message: `The variant "${String(id)}" lacks the detail "${name}", which another variant has.`,
      remedy: `Add "${name}" to it.`,
    }));
}
