/** Lengths of time by ISO 8601, as SCORM 2004 (RTE §4.1.1.7) and xAPI (1.0.3, Data §4.6) write them. */

const shape =
  /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const lengths = [604_800, 86_400, 3600, 60, 1];

/** More than 100 years is a mistake. */
const mostSeconds = 100 * 366 * 86_400;

/**
 * @param text such as `PT5M3.25S`
 * @returns seconds, to the hundredth; null for what is no such length, and for years and months, which differ in length
 */
export function intervalSeconds(text: string): number | null {
  const parts = shape.exec(text)?.slice(1);
  if (!parts || parts.every((part) => part === undefined)) return null;
  const seconds = parts.reduce((sum, part, i) => sum + Number(part ?? 0) * lengths[i]!, 0);
  return seconds <= mostSeconds ? Math.round(seconds * 100) / 100 : null;
}
