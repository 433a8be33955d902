import type { HostDatabase } from './registrations.ts';

/** Whether a store has a table of the host's: it has none before a server was first started on it. */
export async function hasTable(db: HostDatabase, name: string): Promise<boolean> {
  return (await db.introspection.getTables()).some((table) => table.name === name);
}
