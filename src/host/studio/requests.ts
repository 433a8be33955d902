/** What the studio is told of the content folder. */

interface ContentFileView {
  /** Its path in the content folder, such as `scenarios/window-seat.json`. */
  file: string;
  text: string;
  sha256: string;
}

export interface ContentView {
  files: ContentFileView[];
  /** Files that are there and can't be shown: not UTF-8, or too large. */
  unreadable: string[];
}

/** That a file has been written. */
export interface WrittenView {
  file: string;
  sha256: string;
}

/** With 412: the file is not what the change was made from. */
export interface ChangedView {
  error: string;
  /** Null where there is no such file any more. */
  current: { text: string; sha256: string } | null;
}
