/** How long records are kept, as the rules say. */
import { z } from 'zod';

const retentionSchema = z.object({
  years: z.int().positive().describe('Counted from the completion of a record.'),
  then: z.enum(['remove', 'pseudonymise']),
});

export type Retention = z.infer<typeof retentionSchema>;

/**
 * @param text of the rules, JSON
 * @param file their name, for the error
 * @returns undefined where the rules have records kept for good
 * @throws Error that names the file
 */
export function readRetention(text: string, file: string): Retention | undefined {
  try {
    return z.object({ retention: retentionSchema.optional() }).parse(JSON.parse(text)).retention;
  } catch {
    throw new Error(
      `${file} can't be read. Its retention has to be such as {"years": 5, "then": "pseudonymise"}.`,
    );
  }
}

/** The same day some years earlier; of a 29 February, where there is none, the 28th. @param on such as 2026-01-31 */
export function yearsBefore(on: string, years: number): string {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year - years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year - years, month - 1, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
