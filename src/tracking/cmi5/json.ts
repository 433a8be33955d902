export type Json = Readonly<Record<string, unknown>>;

/** Whether parsed JSON is an object, and no list. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
