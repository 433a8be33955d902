/** The two standards' ways to write a length of time. Both take at most two decimals of a second. */

/** SCORM 1.2's CMITimespan, such as `0000:05:03.25`. @param seconds 0 or more; 10,000 hours or more are cut off */
export function timespan(seconds: number): string {
  const hundredths = Math.min(Math.round(seconds * 100), 10_000 * 360_000 - 1);
  const { hours, minutes, rest } = split(hundredths);
  return `${pad(hours, 4)}:${pad(minutes, 2)}:${pad(Math.floor(rest / 100), 2)}.${pad(rest % 100, 2)}`;
}

/** SCORM 2004's timeinterval(second,10,2), such as `PT1H5M3.25S`; none is `PT0S`. @param seconds 0 or more */
export function timeInterval(seconds: number): string {
  const { hours, minutes, rest } = split(Math.round(seconds * 100));
  const parts = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    rest > 0 ? `${rest / 100}S` : '',
  ];
  return `PT${parts.join('') || '0S'}`;
}

function split(hundredths: number) {
  return {
    hours: Math.floor(hundredths / 360_000),
    minutes: Math.floor(hundredths / 6000) % 60,
    rest: hundredths % 6000,
  };
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
