/** Takes a file through its preview into the records. */
import type { ImportView } from '../../records/requests.ts';
import { withValues } from './address.ts';
import { t } from './language.ts';

export interface Importing {
  step: 'choose' | 'previewing' | 'previewed' | 'importing' | 'done';
  file: File | null;
  /** How to read the file, by name of the option. */
  options: Readonly<Record<string, string>>;
  report: ImportView | null;
  problem: string | null;
}

export const nothingToImport: Importing = {
  step: 'choose',
  file: null,
  options: {},
  report: null,
  problem: null,
};

export interface Files {
  /** Shows what a file would change. */
  preview(files: readonly File[]): Promise<void>;
  /** Reads it otherwise from now on. */
  readBy(options: Readonly<Record<string, string>>): Promise<void>;
  confirm(): Promise<void>;
  cancel(): void;
  /** Takes files that are dropped anywhere on the page. @param onDrop before the preview */
  takeDrops(onDrop: () => void): void;
}

/** @param page is told of each step, and when records have changed */
export function importing(page: { show(state: Importing): void; imported(): void }): Files {
  let state = nothingToImport;
  const show = (change: Partial<Importing>) => {
    state = { ...state, ...change };
    page.show(state);
  };

  async function send(preview: boolean): Promise<void> {
    const { file, options } = state;
    if (file === null) return;
    show({ step: preview ? 'previewing' : 'importing', problem: null });
    try {
      const report = await upload(file, { ...withValues(options), ...(preview && { preview: '1' }) });
      if (file !== state.file) return;
      show({ step: preview ? 'previewed' : 'done', report });
      if (!preview) page.imported();
    } catch (error) {
      show({ step: 'choose', report: null, problem: (error as Error).message });
    }
    document.querySelector<HTMLElement>('#report')?.focus();
  }

  const files: Files = {
    async preview(chosen) {
      const [file, ...others] = chosen;
      if (file === undefined) return;
      if (others.length > 0) return show({ problem: t().oneFile });
      show({ file, report: null });
      await send(true);
    },
    async readBy(options) {
      show({ options });
      if (state.step === 'previewed') await send(true);
    },
    confirm: () => send(false),
    cancel() {
      show({ ...nothingToImport, options: state.options });
      document.querySelector<HTMLElement>('#file')?.focus();
    },
    takeDrops(onDrop) {
      const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
      document.addEventListener('dragover', (event) => {
        if (hasFiles(event)) event.preventDefault();
      });
      document.addEventListener('drop', (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        onDrop();
        void files.preview([...event.dataTransfer!.files]);
      });
    },
  };
  return files;
}

/** @throws Error whose message is a sentence to show */
async function upload(file: File, options: Record<string, string>): Promise<ImportView> {
  const query = new URLSearchParams({ name: file.name, ...options });
  const response = await fetch(`/api/records/import?${query.toString()}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  }).catch(() => {
    throw new Error(t().noAnswer);
  });
  const answer = (await response.json()) as ImportView & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? t().noAnswer);
  return answer;
}
