/** The content folder of the server that the studio's page is from. */
import { StoreError, type ContentStore, type Look, type Saved, type StoredFile } from './content-store.ts';
import { storedText } from './stored-file.ts';

interface Served {
  files: { file: string; text: string; sha256: string }[];
  unreadable: string[];
}

interface Refused {
  error?: string;
  current?: { text: string; sha256: string } | null;
}

const address = '/api/studio/files';

/**
 * The content that the server offers to whoever asks.
 * @returns undefined where the page is from a folder, or the server has no content to be changed
 * @throws {StoreError} where it offers content and can't show it
 */
export async function findServedStore(
  ask: typeof fetch = (...asked) => fetch(...asked),
): Promise<ContentStore | undefined> {
  if (!location.protocol.startsWith('http')) return undefined;
  const answer = await ask(address, { method: 'HEAD' }).catch(() => undefined);
  if (answer === undefined || answer.status === 404) return undefined;
  if (!answer.ok) throw new StoreError(await reasonOf(await reach(ask, address)));
  return servedStore(ask);
}

/** @param ask how it is asked; a test has its own */
export function servedStore(ask: typeof fetch = (...asked) => fetch(...asked)): ContentStore {
  let tag: string | null = null;

  return {
    kind: 'served',
    id: `served ${location.host}`,
    name: 'The content folder of this server',
    async look(): Promise<Look | undefined> {
      const headers: Record<string, string> = tag === null ? {} : { 'If-None-Match': tag };
      const answer = await reach(ask, address, { headers });
      if (answer.status === 304) return undefined;
      if (!answer.ok) throw new StoreError(await reasonOf(answer));
      const { files, unreadable } = (await answer.json()) as Served;
      tag = answer.headers.get('ETag');
      return {
        files: new Map(files.map(({ file, text, sha256 }) => [file, { text, hash: sha256 }])),
        unreadable,
      };
    },
    async save(file, text, base): Promise<Saved> {
      const headers: Record<string, string> =
        base === undefined ? { 'If-None-Match': '*' } : { 'If-Match': `"${base}"` };
      const answer = await reach(ask, `${address}/${file}`, {
        method: text === undefined ? 'DELETE' : 'PUT',
        headers: { ...headers, ...(text !== undefined && { 'Content-Type': 'application/json' }) },
        ...(text !== undefined && { body: text }),
      });
      if (answer.status === 412) return { result: 'changed', theirs: await currentIn(answer) };
      if (!answer.ok) throw new StoreError(await reasonOf(answer));
      return { result: 'saved', file: text === undefined ? undefined : await storedText(text) };
    },
    async picture(name) {
      const answer = await reach(ask, `/api/studio/pictures/${name}`);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    },
  };
}

async function reach(ask: typeof fetch, ...asked: Parameters<typeof fetch>): Promise<Response> {
  try {
    return await ask(...asked);
  } catch (error) {
    throw new StoreError(
      'The server does not answer. What you have changed is kept in this browser until it does.',
      {
        cause: error,
      },
    );
  }
}

async function currentIn(answer: Response): Promise<StoredFile | undefined> {
  const { current } = (await answer.json()) as Refused;
  return current ? { text: current.text, hash: current.sha256 } : undefined;
}

async function reasonOf(answer: Response): Promise<string> {
  const said = (await answer.json().catch(() => ({}))) as Refused;
  return said.error ?? `The server refuses it, with the code ${answer.status}.`;
}
