/** Files by path, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;
