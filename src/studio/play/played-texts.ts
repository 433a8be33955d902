import type { Files } from '../files/files.ts';

/** Everything that is played of the files, as one text: as long as it is the same, there is nothing new to be seen. */
export function playedTexts(files: Files, file: string): string {
  const translation = file.replace(/\.json$/, '.');
  const played = [...files].filter(([path]) => path === file || path.startsWith(translation));
  return JSON.stringify(played.sort(([a], [b]) => (a < b ? -1 : 1)));
}
