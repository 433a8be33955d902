/** The content that is open in a page: where it is from, what has been done to it, and what is kept of that. */
import type { Change } from '../events.ts';
import type { ContentStore, Look, StoredFiles } from '../files/content-store.ts';
import { textsIn } from '../files/content-store.ts';
import { draftsOf, dropDraft, keepDraft } from '../files/drafts.ts';
import { reconcile, type Conflict } from '../files/reconcile.ts';
import { watchStore, type StoreWatch } from '../files/watch-store.ts';
import { editsBetween } from '../document/text-edit.ts';
import {
  edited,
  opened,
  redone,
  savedAs,
  takenOver,
  undone,
  unsaved,
  type Workspace,
} from '../workspace/workspace.ts';

type Trouble = 'reach' | 'read' | 'keep' | 'save';

export class Session {
  workspace: Workspace = opened(new Map());
  /** Files that were changed here and elsewhere: nothing is written until somebody chooses. */
  conflicts: readonly Conflict[] = [];
  /** Why the content can't be reached, or can't be kept in this browser. */
  troubles: ReadonlyMap<Trouble, string> = new Map();
  isSaving = false;
  private base: StoredFiles = new Map();
  private watch: StoreWatch | undefined;

  /** @param changed called after each change of what is to be shown */
  constructor(
    readonly store: ContentStore,
    private readonly changed: () => void,
  ) {}

  /** Reads the content, and brings back what was not saved. @throws {StoreError} where it can't be read */
  async open(): Promise<void> {
    const look = await this.store.look();
    if (look) this.base = look.files;
    this.workspace = opened(textsIn(this.base));
    await this.bringBack();
    this.watch = watchStore(
      this.store,
      (found) => this.takeIn(found),
      (error) => this.tell('reach', error?.message),
    );
    this.changed();
  }

  close(): void {
    this.watch?.stop();
  }

  edit(edit: { label: string; changes: readonly Change[] }): void {
    this.become(edited(this.workspace, edit, Date.now()));
  }

  undo(): void {
    this.become(undone(this.workspace));
  }

  redo(): void {
    this.become(redone(this.workspace));
  }

  get unsaved(): string[] {
    return unsaved(this.workspace);
  }

  /** Writes every file that is not saved, except where it was changed elsewhere meanwhile. */
  async save(): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.tell('save', undefined);
    try {
      await this.watch?.look();
      for (const file of this.unsaved) {
        if (!this.conflicts.some((conflict) => conflict.file === file)) await this.saveFile(file);
      }
    } catch (error) {
      this.tell('save', (error as Error).message);
    } finally {
      this.isSaving = false;
      this.changed();
    }
  }

  /** Ends a conflict with a text. @param text undefined where the file is to be gone */
  settle({ file, theirs }: Conflict, text: string | undefined): void {
    this.conflicts = this.conflicts.filter((conflict) => conflict.file !== file);
    this.workspace = savedAs(this.workspace, file, theirs);
    const before = this.workspace.files.get(file) ?? '';
    this.edit({ label: 'settle a conflict', changes: [{ file, edits: editsBetween(before, text ?? '') }] });
    this.changed();
  }

  private async saveFile(file: string): Promise<void> {
    const text = this.workspace.files.get(file);
    const saved = await this.store.save(file, text, this.base.get(file)?.hash);
    const stored = saved.result === 'saved' ? saved.file : saved.theirs;
    const base = new Map(this.base);
    if (stored) base.set(file, stored);
    else base.delete(file);
    this.base = base;
    if (saved.result === 'saved') {
      this.workspace = savedAs(this.workspace, file, text);
      if (this.workspace.files.get(file) === text) await dropDraft(this.store.id, file);
    } else {
      this.conflict({ file, base: this.workspace.saved.get(file), mine: text, theirs: stored?.text });
    }
  }

  /** What has changed on disk is shown where nobody has touched it here. */
  private takeIn({ files: found, unreadable }: Look): void {
    this.tell(
      'read',
      unreadable.length === 0
        ? undefined
        : `What stands in ${unreadable.join(', ')} can’t be read any more; it has changed on disk. Open it again to see that.`,
    );
    const { taken, conflicts } = reconcile(this.base, this.workspace.files, found);
    this.base = found;
    for (const file of taken) this.workspace = takenOver(this.workspace, file, found.get(file)?.text);
    for (const conflict of conflicts) this.conflict(conflict);
    // Where both have become the same, there is nothing left to save.
    for (const file of this.unsaved) {
      const text = found.get(file)?.text;
      if (text === this.workspace.files.get(file)) this.workspace = savedAs(this.workspace, file, text);
    }
    this.changed();
  }

  private conflict(conflict: Conflict): void {
    this.conflicts = [...this.conflicts.filter(({ file }) => file !== conflict.file), conflict];
  }

  private async bringBack(): Promise<void> {
    const { drafts, why } = await draftsOf(this.store.id);
    if (why !== undefined) this.tell('keep', why);
    for (const { file, base, text } of drafts.values()) {
      const stored = this.base.get(file);
      if (stored?.text === text) {
        void dropDraft(this.store.id, file);
        continue;
      }
      if (stored?.hash !== base) this.conflict({ file, base: undefined, mine: text, theirs: stored?.text });
      const edits = editsBetween(this.workspace.files.get(file) ?? '', text ?? '');
      const label = 'bring back what was not saved';
      this.workspace = edited(this.workspace, { label, changes: [{ file, edits }] }, 0);
    }
  }

  private become(next: Workspace): void {
    const before = this.workspace;
    if (next === before) return;
    this.workspace = next;
    const touched = [...new Set([...before.files.keys(), ...next.files.keys()])].filter(
      (file) => before.files.get(file) !== next.files.get(file),
    );
    for (const file of touched) void this.keep(file);
    this.changed();
  }

  private async keep(file: string): Promise<void> {
    const text = this.workspace.files.get(file);
    const { id: store } = this.store;
    const kept =
      text === this.workspace.saved.get(file)
        ? await dropDraft(store, file)
        : await keepDraft({ store, file, base: this.base.get(file)?.hash, text, when: Date.now() });
    this.tell('keep', kept.kept ? undefined : kept.why);
  }

  private tell(about: Trouble, trouble: string | undefined): void {
    if (this.troubles.get(about) === trouble) return;
    const troubles = new Map(this.troubles);
    if (trouble === undefined) troubles.delete(about);
    else troubles.set(about, trouble);
    this.troubles = troubles;
    this.changed();
  }
}
