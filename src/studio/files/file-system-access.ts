/** What the File System Access API adds to a browser that has it, and that TypeScript does not know yet. */

interface Asked {
  mode: 'read' | 'readwrite';
}

export interface PermittedFolder extends FileSystemDirectoryHandle {
  /** Left out by folders that a page has to itself, for which nobody is asked. */
  queryPermission?(asked: Asked): Promise<PermissionState>;
  requestPermission?(asked: Asked): Promise<PermissionState>;
}

interface FolderPicker {
  showDirectoryPicker(options: Asked & { id: string }): Promise<PermittedFolder>;
}

/** Whether this browser can open a folder and write to it. */
export function canOpenFolders(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** Asks for a folder; to be called in answer to a click. @returns undefined where none is chosen */
export async function pickFolder(): Promise<PermittedFolder | undefined> {
  try {
    const picker = globalThis as unknown as FolderPicker;
    return await picker.showDirectoryPicker({ id: 'crosscheck-content', mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

const readwrite: Asked = { mode: 'readwrite' };

/** Whether the folder can be read and written without asking. */
export async function isPermitted(folder: PermittedFolder): Promise<boolean> {
  return (await (folder.queryPermission?.(readwrite) ?? 'granted')) === 'granted';
}

/** Asks whether the folder may be read and written; to be called in answer to a click. */
export async function askPermission(folder: PermittedFolder): Promise<boolean> {
  return (await (folder.requestPermission?.(readwrite) ?? 'granted')) === 'granted';
}
