/**
 * The files as they were when nobody was typing. What takes long to draw shows these, so that each key is answered at once.
 */
import type { Files } from '../files/files.ts';

/** Milliseconds of rest after which everything is shown as it is. */
const rest = 300;

export class CalmFiles {
  files: Files = new Map();
  private next: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called when `files` has become another one by itself */
  constructor(private readonly changed: () => void) {}

  /** @param isTyping whether more of the same is likely to follow */
  take(files: Files, isTyping: boolean): void {
    clearTimeout(this.next);
    if (!isTyping) {
      this.files = files;
      return;
    }
    this.next = setTimeout(() => {
      this.files = files;
      this.changed();
    }, rest);
  }
}
