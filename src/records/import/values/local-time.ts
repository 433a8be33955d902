/** Local time to instants. Most days have one offset all through, so only days with a change of clocks are worked out singly. */
import { Temporal } from 'temporal-polyfill';

export interface Resolved {
  /** Milliseconds since 1970. */
  instant: number;
  /** What was assumed, as a sentence, where the local time is there twice or not at all. */
  warning?: string;
}

const day = 86_400_000;
const hour = 3_600_000;

const inOverlap =
  'The clocks were set back and this local time was there twice; the first of the two was taken.';
const inGap =
  'The clocks were set forward and this local time was never there; the time after the change was taken.';

/** @throws Error where there is no such zone */
export class LocalTime {
  readonly zone: string;
  /** By day since 1970: the offset in milliseconds, or null where the clocks change around it. */
  readonly #offsets = new Map<number, number | null>();

  constructor(zone: string) {
    this.zone = zoneNamed(zone);
  }

  /** @param local milliseconds since 1970, were it UTC */
  resolve(local: number): Resolved {
    if (this.zone === 'UTC') return { instant: local };
    const number = Math.floor(local / day);
    let offset = this.#offsets.get(number);
    if (offset === undefined) {
      const [before, after] = [number * day - 15 * hour, (number + 1) * day + 15 * hour].map((at) =>
        this.#offsetAt(at),
      );
      offset = before === after ? before! : null;
      this.#offsets.set(number, offset);
    }
    return offset === null ? this.#resolveSingly(local) : { instant: local - offset };
  }

  #offsetAt(instant: number): number {
    return new Temporal.ZonedDateTime(BigInt(instant) * 1_000_000n, this.zone).offsetNanoseconds / 1e6;
  }

  #resolveSingly(local: number): Resolved {
    const clock = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC').toPlainDateTime();
    const [earlier, later] = (['earlier', 'later'] as const).map(
      (disambiguation) => clock.toZonedDateTime(this.zone, { disambiguation }).epochMilliseconds,
    ) as [number, number];
    if (earlier === later) return { instant: earlier };
    const isThere = earlier + this.#offsetAt(earlier) === local;
    return isThere ? { instant: earlier, warning: inOverlap } : { instant: later, warning: inGap };
  }
}

function zoneNamed(zone: string): string {
  if (/^(utc|z|gmt|etc\/utc)$/i.test(zone)) return 'UTC';
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    throw new Error(`There is no time zone ${zone}. Name it as in Africa/Algiers, Asia/Kuwait or UTC.`);
  }
}
