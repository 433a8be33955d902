/** Why the operating system refuses, in words. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not open it',
  EEXIST: 'there is a file of this name, and not a folder',
  EISDIR: 'it is a folder, and not a file',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'there is a file where a folder should be',
  EPERM: 'you may not do this to it',
  EROFS: 'it can only be read',
};

/** An error for the person at the keyboard: what the operating system says becomes a sentence; the rest stays. */
export function inPlainWords(error: unknown): unknown {
  const { code = '', path = 'A file' } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  if (reason === undefined) return error;
  return new Error(`${path} can't be used: ${reason}.`, { cause: error });
}
