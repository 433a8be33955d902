/** Numbers and days, as the language of the page writes them. */

export function formatNumber(n: number): string {
  return new Intl.NumberFormat(document.documentElement.lang).format(n);
}

/** @param n of a hundred */
export function formatPercent(n: number): string {
  const style = { style: 'percent', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(document.documentElement.lang, style).format(n / 100);
}

/** @param day ISO 8601, such as 2026-11-24; it is the same day in every time zone */
export function formatDay(day: string): string {
  return new Date(day).toLocaleDateString(document.documentElement.lang, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
