/** The text of every file of a content folder, by its path in it with forward slashes. */
export type Files = ReadonlyMap<string, string>;
