import { expect } from '@open-wc/testing';
import { openDatabase, whyNotKept } from '../../../src/studio/files/database.ts';
import { draftsOf, dropDraft, keepDraft, type Draft } from '../../../src/studio/files/drafts.ts';

const draft = (text: string, change: Partial<Draft> = {}): Draft => ({
  store: 'a store',
  file: 'scenarios/a.json',
  base: 'abc',
  text,
  when: 1,
  ...change,
});

const texts = async (store = 'a store') =>
  [...(await draftsOf(store)).drafts.values()].map(({ file, text }) => `${file}: ${text}`);

describe('drafts', () => {
  beforeEach(async () => (await openDatabase()).clear('drafts'));

  it('are kept by store and file until they are dropped', async () => {
    await keepDraft(draft('one'));
    await keepDraft(draft('two', { file: 'scenarios/b.json', history: [{ label: 'rename a step' }] }));
    await keepDraft(draft('three', { store: 'another store' }));
    expect(await texts()).to.deep.equal(['scenarios/a.json: one', 'scenarios/b.json: two']);
    const { drafts } = await draftsOf('a store');
    expect(drafts.get('scenarios/b.json')?.history).to.deep.equal([{ label: 'rename a step' }]);
    await dropDraft('a store', 'scenarios/a.json');
    expect(await texts()).to.deep.equal(['scenarios/b.json: two']);
    expect(await texts('another store')).to.deep.equal(['scenarios/a.json: three']);
  });

  it('come back after a reload, and are kept also after the connection was lost', async () => {
    await keepDraft(draft('مقعد'));
    (await openDatabase()).close();
    expect(await keepDraft(draft('صف', { file: 'scenarios/b.json' }))).to.deep.equal({ kept: true });
    expect(await texts()).to.deep.equal(['scenarios/a.json: مقعد', 'scenarios/b.json: صف']);
  });

  it('are the newest, however fast one types', async () => {
    const kept = Array.from({ length: 200 }, (_, i) => keepDraft(draft(`text ${i}`)));
    expect((await Promise.all(kept)).every((one) => one.kept)).to.equal(true);
    expect(await texts()).to.deep.equal(['scenarios/a.json: text 199']);
  });

  it('that are dropped while they are written stay dropped', async () => {
    void keepDraft(draft('one'));
    void keepDraft(draft('two'));
    await dropDraft('a store', 'scenarios/a.json');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await texts()).to.deep.equal([]);
  });

  it('that can’t be kept say so', async () => {
    const kept = await keepDraft(draft('one', { history: () => undefined }));
    expect(kept).to.deep.equal({ kept: false, why: whyNotKept(undefined) });
    expect(whyNotKept(new DOMException('', 'QuotaExceededError'))).to.contain('no room');
    expect(whyNotKept(new DOMException('', 'SecurityError'))).to.contain('private');
    // A draft after that one is kept all the same.
    expect(await keepDraft(draft('two'))).to.deep.equal({ kept: true });
  });

  it('in a browser that keeps nothing are told, and nothing throws', async () => {
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('no', 'InvalidStateError');
    };
    try {
      expect(await keepDraft(draft('one'))).to.include({ kept: false });
      expect(await draftsOf('a store'))
        .to.have.property('why')
        .that.contains('private');
      expect(await dropDraft('a store', 'scenarios/a.json')).to.include({ kept: false });
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(await texts()).to.deep.equal([]);
  });
});
