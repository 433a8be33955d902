/** Pages of a list that is too long to count through: each begins behind, or ends before, a row that is named. */

/** Where a page is: the first where nothing is said. */
export interface PageRequest {
  /** Rows at most. */
  limit: number;
  /** A cursor: the rows that follow it. */
  after?: string;
  /** A cursor: the rows that come before it. */
  before?: string;
  /** The last rows. */
  last?: boolean;
}

export interface Page<Row> {
  rows: Row[];
  /** What `after` of the next page is; null on the last one. */
  next: string | null;
  /** What `before` of the previous page is; null on the first one. */
  previous: string | null;
}

/** Which way a list is read, and from behind which row. */
export interface Walk {
  backward: boolean;
  from: readonly string[] | undefined;
}

/**
 * @param parts how many values a cursor has
 * @throws Error where a cursor is none
 */
export function walkOf({ after, before, last }: PageRequest, parts: number): Walk {
  const cursor = after ?? before;
  return {
    backward: before !== undefined || (last === true && after === undefined),
    from: cursor === undefined ? undefined : readCursor(cursor, parts),
  };
}

/**
 * Cuts a page from rows in the order of the walk.
 * @param rows one more than the page holds, where there are as many
 * @param keyOf the values of a row's cursor
 */
export function pageOf<Row>(
  rows: readonly Row[],
  { limit }: PageRequest,
  { backward, from }: Walk,
  keyOf: (row: Row) => readonly string[],
): Page<Row> {
  const shown = rows.slice(0, limit);
  if (backward) shown.reverse();
  const further = rows.length > limit;
  const came = from !== undefined;
  const cursorAt = (row: Row | undefined) => (row === undefined ? null : writeCursor(keyOf(row)));
  return {
    rows: shown,
    next: (backward ? came : further) ? cursorAt(shown.at(-1)) : null,
    previous: (backward ? further : came) ? cursorAt(shown[0]) : null,
  };
}

function writeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function readCursor(cursor: string, parts: number): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(values) &&
      values.length === parts &&
      values.every((one) => typeof one === 'string' && !one.includes('\0'))
    )
      return values as string[];
  } catch {
    // Said below.
  }
  throw new Error('There is no such page. Begin again at the first.');
}
