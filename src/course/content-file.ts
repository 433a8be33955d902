/** Which files content is made of, for whoever reads and writes them one by one. */

/** Bytes of one file of content; the longest scenario there is has a fiftieth of it. */
export const largestContentFile = 5_000_000;

/** Ids as the checker knows them, and the languages that content can be in. */
const contentFile = /^(modules|scenarios)\/[a-z0-9-]+(\.(en|fr|ar))?\.json$/;

/** A picture in `modules/`, by its name there. */
export const pictureName = /^[a-z0-9-]+\.(svg|png)$/;

/** Whether a path in a content folder is that of a file of content. */
export function isContentFile(path: string): boolean {
  return contentFile.test(path);
}
