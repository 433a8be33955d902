import { expect } from '@open-wc/testing';
import type { ContentStore, Look } from '../../../src/studio/files/content-store.ts';
import { watchStore } from '../../../src/studio/files/watch-store.ts';
import { pause } from '../desk.ts';

const look: Look = { files: new Map(), unreadable: [] };

function storeOf(looks: (Look | undefined | Error)[]): ContentStore {
  return {
    kind: 'folder',
    id: 'a store',
    name: 'A store',
    look: () => {
      const next = looks.shift();
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
    picture: () => Promise.resolve(undefined),
    save: () => Promise.reject(new Error('not here')),
  };
}

describe('a store that is watched', () => {
  it('tells what has changed, and nothing where nothing has', async () => {
    const seen: Look[] = [];
    const watch = watchStore(storeOf([look, undefined, look]), (one) => seen.push(one));
    await watch.look();
    await watch.look();
    expect(seen).to.have.length(1);
    await watch.look();
    expect(seen).to.have.length(2);
    watch.stop();
  });

  it('is looked at when somebody comes back to the page, and no more when that has ended', async () => {
    const seen: Look[] = [];
    const watch = watchStore(storeOf([look, look]), (one) => seen.push(one));
    dispatchEvent(new Event('focus'));
    await pause(20);
    expect(seen).to.have.length(1);
    watch.stop();
    dispatchEvent(new Event('focus'));
    await pause(20);
    expect(seen).to.have.length(1);
  });

  it('that is away is told, and that it is back', async () => {
    const told: (string | undefined)[] = [];
    const watch = watchStore(
      storeOf([new Error('away'), undefined, undefined]),
      () => undefined,
      (error) => told.push(error?.message),
    );
    for (let i = 0; i < 3; i++) await watch.look();
    watch.stop();
    expect(told).to.deep.equal(['away', undefined]);
  });
});
