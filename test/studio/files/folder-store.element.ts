import { expect } from '@open-wc/testing';
import { StoreError, type ContentStore } from '../../../src/studio/files/content-store.ts';
import { openDatabase } from '../../../src/studio/files/database.ts';
import { lastFolder, openFolder, reopenFolder } from '../../../src/studio/files/folder-store.ts';
import { pause } from '../desk.ts';

/** A folder of the page's own stands for one on the disk: both are used by the same interface. */
async function emptyFolder(name: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(name, { recursive: true }).catch(() => undefined);
  return root.getDirectoryHandle(name, { create: true });
}

async function put(
  folder: FileSystemDirectoryHandle,
  path: string,
  content: string | BufferSource,
): Promise<void> {
  const [part, name] = path.split('/');
  const directory = await folder.getDirectoryHandle(part!, { create: true });
  const out = await (await directory.getFileHandle(name!, { create: true })).createWritable();
  await out.write(content as string);
  await out.close();
}

async function textIn(folder: FileSystemDirectoryHandle, path: string): Promise<string> {
  const [part, name] = path.split('/');
  const file = await (await (await folder.getDirectoryHandle(part!)).getFileHandle(name!)).getFile();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
}

describe('a content folder', () => {
  let folder: FileSystemDirectoryHandle;
  let store: ContentStore;

  beforeEach(async () => {
    await (await openDatabase()).clear('folders');
    folder = await emptyFolder('content');
    await put(folder, 'scenarios/a.json', '\uFEFF{ "title": "مقعد" }\r\n');
    await put(folder, 'modules/course.json', '{}');
    await put(folder, 'modules/notes.txt', 'not read');
    store = await openFolder(folder);
  });

  it('is read, byte for byte', async () => {
    const look = await store.look();
    expect([...look!.files.keys()]).to.deep.equal(['modules/course.json', 'scenarios/a.json']);
    expect(look!.files.get('scenarios/a.json')!.text).to.equal('\uFEFF{ "title": "مقعد" }\r\n');
    expect(await store.look()).to.equal(undefined);
  });

  it('is written, and what it was before is what it was made from', async () => {
    const { files } = (await store.look())!;
    const { hash } = files.get('scenarios/a.json')!;
    const saved = await store.save('scenarios/a.json', '\uFEFF{}', hash);
    expect(saved.result).to.equal('saved');
    expect(await textIn(folder, 'scenarios/a.json')).to.equal('\uFEFF{}');
    const again = (await store.look())!.files.get('scenarios/a.json');
    expect(saved).to.deep.equal({ result: 'saved', file: again });
  });

  it('that has changed meanwhile is noticed, and not overwritten', async () => {
    const { files } = (await store.look())!;
    await pause(20);
    await put(folder, 'scenarios/a.json', '{"theirs":1}');
    const { hash } = files.get('scenarios/a.json')!;
    for (const text of ['{}', undefined]) {
      const saved = await store.save('scenarios/a.json', text, hash);
      expect(saved).to.have.nested.property('theirs.text', '{"theirs":1}');
    }
    expect(await textIn(folder, 'scenarios/a.json')).to.equal('{"theirs":1}');
    expect((await store.look())!.files.get('scenarios/a.json')!.text).to.equal('{"theirs":1}');
  });

  it('takes new files, and lets them go', async () => {
    await store.look();
    const saved = await store.save('scenarios/new.ar.json', '{}', undefined);
    if (saved.result !== 'saved') throw new Error('not saved');
    expect(await textIn(folder, 'scenarios/new.ar.json')).to.equal('{}');
    expect((await store.save('scenarios/new.ar.json', '{}', undefined)).result).to.equal('changed');
    await store.save('scenarios/new.ar.json', undefined, saved.file!.hash);
    // It is again as it was at the last look.
    expect(await store.look()).to.equal(undefined);
    let refused: unknown;
    await store.save('../evil.json', '{}', undefined).catch((error: unknown) => (refused = error));
    expect(refused).to.be.instanceOf(StoreError);
  });

  it('leaves alone what is no text', async () => {
    await put(folder, 'scenarios/latin.json', new Uint8Array([0xe9]));
    expect((await store.look())!.unreadable).to.deep.equal(['scenarios/latin.json']);
    let refused: unknown;
    await store.save('scenarios/latin.json', '{}', undefined).catch((error: unknown) => (refused = error));
    expect(refused).to.be.instanceOf(StoreError);
  });

  it('comes back after a reload, with the same id', async () => {
    const other = await openFolder(await emptyFolder('other'));
    await pause(5);
    await openFolder(folder);
    const last = await lastFolder();
    expect(last?.permitted).to.equal(true);
    const again = await reopenFolder(last!.folder);
    expect([again.id, again.name]).to.deep.equal([store.id, 'content']);
    expect(other.id).not.to.equal(store.id);
  });

  it('that is gone says so', async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('content', { recursive: true });
    const look = await store.look().catch((error: unknown) => error);
    if (look instanceof Error) expect(look).to.be.instanceOf(StoreError);
    else expect(look).to.have.property('files').with.property('size', 0);
  });
});
