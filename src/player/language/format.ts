/** Numbers and days, as the language of the page writes them, in the digits that crew documents have. */

/** The language of the page, as a locale. English puts the day before the month, as the other two languages do. */
function locale(): string {
  const { lang } = document.documentElement;
  return `${lang === 'en' ? 'en-GB' : lang}-u-nu-latn`;
}

export function formatNumber(n: number): string {
  return new Intl.NumberFormat(locale()).format(n);
}

/** @param n of a hundred */
export function formatPercent(n: number): string {
  const style = { style: 'percent', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale(), style).format(n / 100);
}

/**
 * A day, such as 24 November 2026.
 * @param day ISO 8601, such as 2026-11-24, which is the same day in every time zone; or milliseconds since 1970, for the day
 * that it is then where the device is
 */
export function formatDay(day: string | number, month: 'short' | 'long' = 'short'): string {
  return new Date(day).toLocaleDateString(locale(), {
    day: 'numeric',
    month,
    year: 'numeric',
    ...(typeof day === 'string' && { timeZone: 'UTC' }),
  });
}
