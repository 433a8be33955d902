/** Decides what report a file is, and says what to do where its headings do not tell. */
import { learnerFields, type FormatName, type Layout } from './formats/layout.ts';
import type { Header } from './header.ts';
import { questionPlaces } from './questions.ts';
import type { Decided } from './sample.ts';

/** @throws Error where the headings say of no format, or of several, that it is the one */
export function chosenHeader(
  headers: readonly Header[],
  name: string,
  headings: readonly string[],
  format: FormatName | undefined,
): Header {
  const [first, second] = headers;
  if (first === undefined)
    throw new Error(
      `${name} has no headings ${format === undefined ? 'that are known' : `of the format ${format}`}${headings.length > 0 ? `; its first row is ${headings.slice(0, 8).join(' | ')}` : ''}. Name the format with --from, or say what the columns are in a mapping file (--mapping).`,
    );
  if (second !== undefined && isAsLikely(second, first))
    throw new Error(
      `${name} may be of ${first.layout.name} or of ${second.layout.name}. Name the format with --from ${first.layout.format} or --from ${second.layout.format}.`,
    );
  const { layout, columns } = first;
  const isThere = (field: keyof Layout['headings']) =>
    columns.has(field) || layout.fixed?.[field] !== undefined;
  if (!learnerFields.some(isThere))
    throw new Error(
      `${name} (${layout.name}) has no column that says who the learner is. Name it in a mapping file under "headings", such as "learner_id": "Login".`,
    );
  if (!isThere('course_id') && !isThere('course_title'))
    throw new Error(`${name} (${layout.name}) does not say which course it is of. Name it with --course ID.`);
  return first;
}

function isAsLikely(second: Header, first: Header): boolean {
  const isPlain = ({ layout }: Header) => layout.signature.length === 0;
  return second.columns.size === first.columns.size && isPlain(second) === isPlain(first);
}

/** Sentences on the columns that nothing is known of. */
export function unread({ headings, columns }: Header, { sco }: Decided): string[] {
  const taken = new Set([...columns.values(), ...questionPlaces(headings), sco?.place]);
  const others = headings.filter((heading, i) => heading.trim() !== '' && !taken.has(i));
  if (others.length === 0) return [];
  const more = others.length > 8 ? ` and ${others.length - 8} more` : '';
  return [`Columns that were not read: ${others.slice(0, 8).join(', ')}${more}.`];
}
