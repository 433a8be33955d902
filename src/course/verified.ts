/** When somebody last made sure of a contact, and whether that still holds. Numbers change. */

/** Whether somebody has made sure of a contact not more than 12 months ago. @param today ISO 8601, such as 2026-11-24 */
export function isVerified(
  verified: { on: string } | undefined,
  today = new Date().toISOString().slice(0, 10),
): verified is { on: string } {
  return verified !== undefined && aYearAfter(verified.on) >= today;
}

/** The same day of the next year; 29 February gives a day that no year has, which sorts as it should. */
export function aYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
