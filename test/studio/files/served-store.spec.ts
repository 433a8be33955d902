import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { StoreError, type ContentStore } from '../../../src/studio/files/content-store.ts';
import { findServedStore, servedStore } from '../../../src/studio/files/served-store.ts';
import { startTestServer, type TestServer } from '../../host/running-server.ts';

let folder: string;
let server: TestServer;
let store: ContentStore;
const file = 'scenarios/quiet-rows.json';

/** As a page of that server asks. */
const askingAt =
  (at: TestServer): typeof fetch =>
  (path, init) =>
    fetch(at.url + String(path), { ...init, headers: { ...(init?.headers as object), Origin: at.url } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-content-'));
  server = await startTestServer({ content: folder });
});

beforeEach(async () => {
  vi.stubGlobal('location', new URL(server.url));
  await cp('test/fixtures/clean-course', folder, { recursive: true });
  store = servedStore(askingAt(server));
});

afterEach(() => vi.unstubAllGlobals());

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const onDisk = () => readFile(join(folder, file), 'utf8');

test('what is there is read, and read again only when it has changed', async () => {
  const look = await store.look();
  expect(look!.files.get(file)!.text).toBe(await onDisk());
  expect(await store.look()).toBeUndefined();
  await writeFile(join(folder, file), '{"theirs":1}');
  expect((await store.look())!.files.get(file)!.text).toBe('{"theirs":1}');
});

test('a save writes, and the next one goes on from it', async () => {
  const { hash } = (await store.look())!.files.get(file)!;
  const text = '\uFEFF{ "title": "مقعد" }\r\n';
  const saved = await store.save(file, text, hash);
  expect(await onDisk()).toBe(text);
  expect((await store.look())!.files.get(file)).toEqual(saved.result === 'saved' && saved.file);
  if (saved.result !== 'saved') return;
  expect((await store.save(file, '{}', saved.file!.hash)).result).toBe('saved');
});

test('a file that has changed meanwhile comes back, and nothing is written', async () => {
  const { hash } = (await store.look())!.files.get(file)!;
  await writeFile(join(folder, file), '{"theirs":1}');
  for (const text of ['{}', undefined])
    expect(await store.save(file, text, hash)).toMatchObject({
      result: 'changed',
      theirs: { text: '{"theirs":1}' },
    });
  expect(await onDisk()).toBe('{"theirs":1}');
  expect(await store.save('scenarios/gone.json', '{}', hash)).toEqual({
    result: 'changed',
    theirs: undefined,
  });
});

test('files are made and removed', async () => {
  const made = await store.save('scenarios/new.json', '{}', undefined);
  if (made.result !== 'saved') throw new Error('not saved');
  expect(await store.save('scenarios/new.json', undefined, made.file!.hash)).toEqual({
    result: 'saved',
    file: undefined,
  });
});

test('what the server refuses, or does not answer, is told in a sentence', async () => {
  await expect(store.save('scenarios/NO.json', '{}', undefined)).rejects.toThrow(/is called modules\/NAME/);
  const away = servedStore(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(away.look()).rejects.toThrow(StoreError);
  await expect(away.look()).rejects.toThrow('does not answer');
});

test('a server that offers content is found, and one that does not is none', async () => {
  expect((await findServedStore(askingAt(server)))?.kind).toBe('served');
  const other = await startTestServer();
  expect(await findServedStore(askingAt(other))).toBeUndefined();
  await other.close();
  vi.stubGlobal('location', new URL('file:///studio/index.html'));
  expect(await findServedStore()).toBeUndefined();
});
