/** What a past day is told by, for whoever reads it. */
export const pastDayWords =
  'This goes by what had been completed until then, and by the roster and the rules of today.';
