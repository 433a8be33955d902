/** Numbers and days, as the language of the page writes them, in the digits that crew documents have. */

/** The language of the page, as a locale. */
export const locale = () => `${document.documentElement.lang}-u-nu-latn`;

export function formatNumber(n: number): string {
  return new Intl.NumberFormat(locale()).format(n);
}

/** @param n of a hundred */
export function formatPercent(n: number): string {
  const style = { style: 'percent', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale(), style).format(n / 100);
}

/** @param day ISO 8601, such as 2026-11-24; it is the same day in every time zone */
export function formatDay(day: string): string {
  return new Date(day).toLocaleDateString(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
