import { expect } from '@open-wc/testing';
import { watchPresence, type Presence, type PresenceWatch } from '../../../src/studio/files/presence.ts';
import { pause, until } from '../desk.ts';

interface Tab extends PresenceWatch {
  seen: Presence[];
  readonly now: Presence | undefined;
}

let tabs: Tab[] = [];
let nth = 0;

function tab(name: string, file: string): Tab {
  const seen: Presence[] = [];
  const watch = watchPresence({ store: 'a store', file }, name, (presence) => seen.push(presence));
  const made = {
    ...watch,
    seen,
    get now() {
      return seen.at(-1);
    },
  };
  tabs.push(made);
  return made;
}

const is = (one: Tab, state: Presence['state']) => until(() => one.now?.state === state, `a tab is ${state}`);

describe('a file that is open', () => {
  let file: string;
  beforeEach(() => {
    file = `scenarios/a-${nth++}.json`;
  });
  afterEach(() => {
    for (const one of tabs) one.stop();
    tabs = [];
  });

  it('in one tab is that tab’s own, whatever else is open', async () => {
    const first = tab('First', file);
    const other = tab('Other', `${file}.other`);
    await is(first, 'mine');
    await is(other, 'mine');
  });

  it('in a second tab is not, and it says who has it', async () => {
    const first = tab('First', file);
    await is(first, 'mine');
    const second = tab('Second', file);
    await is(second, 'theirs');
    await until(() => second.now?.state === 'theirs' && second.now.holder !== undefined);
    expect(second.now).to.have.nested.property('holder.tab', 'First');
    expect(first.now?.state).to.equal('mine');
  });

  it('becomes the second tab’s own when the first one is closed', async () => {
    const first = tab('First', file);
    await is(first, 'mine');
    const second = tab('Second', file);
    await is(second, 'theirs');
    first.stop();
    await is(second, 'mine');
  });

  it('can be taken over, and back, and each time the other one is told by whom', async () => {
    const first = tab('First', file);
    await is(first, 'mine');
    const second = tab('Second', file);
    await is(second, 'theirs');
    second.takeOver();
    await is(second, 'mine');
    await until(() => first.now?.state === 'taken' && first.now.holder?.tab === 'Second');
    first.takeOver();
    await is(first, 'mine');
    await until(() => second.now?.state === 'taken' && second.now.holder?.tab === 'First');
    first.stop();
    await is(second, 'mine');
  });

  it('in three tabs is one tab’s own at a time', async () => {
    const three = ['First', 'Second', 'Third'].map((name) => tab(name, file));
    await is(three[0]!, 'mine');
    for (const one of [three[2]!, three[1]!, three[0]!]) {
      one.takeOver();
      await is(one, 'mine');
      await pause(50);
      expect(three.filter(({ now }) => now?.state === 'mine')).to.have.length(1);
    }
  });

  it('in a page of its own is free when that page is gone, even by a crash', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script type="module">
      import { watchPresence } from '/src/studio/files/presence.ts';
      watchPresence({ store: 'a store', file: ${JSON.stringify(file)} }, 'Frame', ({ state }) => {
        document.title = state;
      });
    </script>`;
    document.body.append(frame);
    await until(() => frame.contentDocument?.title === 'mine', 'the frame has the file');
    const here = tab('Here', file);
    await until(() => here.now?.state === 'theirs' && here.now.holder?.tab === 'Frame');
    frame.remove();
    await is(here, 'mine');
  });
});
