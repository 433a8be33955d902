/** Files that were opened one by one, where the browser can't open a folder: saving hands them over as downloads. */
import type { ContentStore, Look, Saved, StoredFile } from './content-store.ts';
import { download } from './download.ts';
import type { OpenedFile } from './opened-files.ts';
import { storedText } from './stored-file.ts';

/** @param opened what `openFiles` has read */
export function openedStore(opened: ReadonlyMap<string, OpenedFile>): ContentStore {
  const files = new Map<string, StoredFile>(opened);
  const watched = new Map([...opened].flatMap(([path, { from }]) => (from ? [[path, from] as const] : [])));
  let gone = '';
  let first = true;

  return {
    kind: 'opened',
    // The same files opened again find their drafts, whatever they are called on the disk.
    id: `opened ${[...opened.keys()].filter((path) => !/\.(en|fr|ar)\.json$/.test(path)).join(' ')}`,
    name: opened.size === 1 ? [...opened.keys()][0]! : `${opened.size} opened files`,
    async look(): Promise<Look | undefined> {
      const unreadable = await changedIn(watched);
      if (!first && unreadable.join(' ') === gone) return undefined;
      first = false;
      gone = unreadable.join(' ');
      return { files: new Map(files), unreadable };
    },
    async save(file, text, base): Promise<Saved> {
      const theirs = files.get(file);
      if (theirs?.hash !== base) return { result: 'changed', theirs };
      // What is on the disk from now on is the download, which a page can't look at.
      watched.delete(file);
      if (text === undefined) {
        files.delete(file);
        return { result: 'saved', file: undefined };
      }
      download(file.slice(file.lastIndexOf('/') + 1), text, 'application/json');
      const stored = await storedText(text);
      files.set(file, stored);
      return { result: 'saved', file: stored };
    },
    picture: () => Promise.resolve(undefined),
  };
}

/** Files that have changed on the disk since they were opened: the browser refuses to read them then. */
async function changedIn(watched: ReadonlyMap<string, File>): Promise<string[]> {
  const found = await Promise.all(
    [...watched].map(async ([path, file]) =>
      file
        .slice(0, 1)
        .arrayBuffer()
        .then(
          () => [],
          () => [path],
        ),
    ),
  );
  return found.flat();
}
