/** Moodle's detailed reports have a column for each SCO, with its title for a heading. */
import type { Header } from './header.ts';
import { questionPlaces } from './questions.ts';
import type { SourceRow } from './source/row.ts';
import { stateReader } from './state.ts';
import { plain } from './values/text.ts';

export interface ScoColumn {
  place: number;
  title: string;
}

const score = /^\d+(?:[.,]\d+)?(?:\s*\/\s*\d+(?:[.,]\d+)?)?$/;

/**
 * @param rows the first rows below the headings
 * @returns the first column after the number of the attempt that has states or scores, and that no field has
 */
export function firstScoColumn(header: Header, rows: readonly SourceRow[]): ScoColumn | undefined {
  const { headings, columns, layout } = header;
  if (!layout.hasScoColumn) return undefined;
  const stateOf = stateReader(layout);
  const taken = new Set([...columns.values(), ...questionPlaces(headings)]);
  const attempt = columns.get('attempt') ?? headings.length;
  const place = headings.findIndex((heading, i) => {
    if (i <= attempt || heading.trim() === '' || taken.has(i)) return false;
    const texts = rows
      .map(({ cells }) => plain(cells[i] ?? ''))
      .filter((text) => !layout.blanks.includes(text));
    const known = texts.filter((text) => text !== '' && (score.test(text) || !('problem' in stateOf(text))));
    return known.length > 0 && known.length * 2 > texts.length;
  });
  return place === -1 ? undefined : { place, title: plain(headings[place]!) };
}
