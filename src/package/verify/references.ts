import type { Files } from '../files.ts';

/** The paths of the files of a package. */
export interface FileNames {
  all: readonly string[];
  has(path: string): boolean;
  /** The name of a file that differs from a path in capital letters only. */
  inOtherCase(path: string): string | undefined;
}

export function namesOf(files: Files): FileNames {
  const all = [...files.keys()];
  const byLowerCase = new Map(all.map((name) => [name.toLowerCase(), name]));
  return {
    all,
    has: (path) => files.has(path),
    inOtherCase: (path) => (files.has(path) ? undefined : byLowerCase.get(path.toLowerCase())),
  };
}

/** What a reference in a package points to. */
export type Target =
  { type: 'file'; path: string } | { type: 'remote' } | { type: 'absolute' } | { type: 'none' };

/**
 * Resolves a URL reference against the file it stands in (RFC 3986 §5), as far as a package needs it.
 * @param folder of the file, '' or ending in a slash
 * @returns the path of the file within the package, or what else it points to; `none` for a fragment, `data:` and the like
 */
export function resolve(reference: string, folder = ''): Target {
  // Browsers leave out line breaks and tabs, and take a backslash for a slash (URL Standard §4.4).
  const url = reference
    .trim()
    .replace(/[\t\n\r]/g, '')
    .replaceAll('\\', '/');
  if (url === '' || url.startsWith('#') || url.startsWith('?')) return { type: 'none' };
  if (/^(?:https?|wss?|ftp):/i.test(url) || url.startsWith('//')) return { type: 'remote' };
  if (/^file:/i.test(url) || url.startsWith('/')) return { type: 'absolute' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return { type: 'none' };
  const path = normal(folder + decoded(url.replace(/[?#].*$/, '')));
  return path === undefined ? { type: 'absolute' } : { type: 'file', path };
}

/** Without `.` and `..`; undefined where it leads out of the package. */
function normal(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The folder of a file: '' at the root, otherwise ending in a slash. */
export const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
