/** Lists of values inside one statement, however long they are. */
import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely';
import { engineOf } from './engine.ts';

/** The values as the rows of a subquery, for `column in ${valuesOf(…)}`. */
export function valuesOf(db: QueryExecutorProvider, values: readonly string[]): RawBuilder<unknown> {
  return engineOf(db) === 'postgres'
    ? sql`(select unnest(${values}::text[]))`
    : sql`(select value from json_each(${JSON.stringify(values)}))`;
}

/** Rows of text as a query, whose columns have the names given. @param rows each of as many values as there are columns */
export function rowsOf(
  db: QueryExecutorProvider,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): RawBuilder<unknown> {
  const names = columns.map((column) => sql.ref(column));
  if (engineOf(db) === 'sqlite') {
    const picked = names.map((name, i) => sql`value ->> ${sql.lit(i)} as ${name}`);
    return sql`select ${sql.join(picked)} from json_each(${JSON.stringify(rows)})`;
  }
  const lists = columns.map((_column, i) => sql`${rows.map((row) => row[i]!)}::text[]`);
  return sql`select ${sql.join(names)} from unnest(${sql.join(lists)}) as listed(${sql.join(names)})`;
}

/** Of each group, the rows as JSON text: a list of lists of the columns' values. @param columns of the table that is grouped */
export function gathered(
  db: QueryExecutorProvider,
  columns: readonly string[],
  filter: RawBuilder<unknown>,
): RawBuilder<string | null> {
  const values = sql.join(columns.map((column) => sql.ref(column)));
  return engineOf(db) === 'postgres'
    ? sql`json_agg(json_build_array(${values})) filter (where ${filter})::text`
    : sql`json_group_array(json_array(${values})) filter (where ${filter})`;
}
