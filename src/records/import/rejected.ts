import type { Problem } from './values/reading.ts';

/** A row that is no record, with the reason as a sentence. */
export class Rejected extends Error {}

/** @throws Rejected where there is nothing but a problem */
export function orReject<Value extends object>(read: Value | Problem): Value {
  if ('problem' in read) throw new Rejected((read as Problem).problem);
  return read;
}
