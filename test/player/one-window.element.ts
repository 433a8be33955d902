import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { claim } from '../../src/player/one-window.ts';

/** Two windows of one browser share its locks; within one page a second claim meets the first just the same. */
describe('one window at a time', () => {
  const { locks } = navigator;

  it('the second window is told no, and the first is left in peace', async () => {
    let lost = 0;
    expect(await claim(locks, 'asked', 'ask', () => lost++)).to.equal(true);
    expect(await claim(locks, 'asked', 'ask', () => lost++)).to.equal(false);
    await aTimeout(20);
    expect(lost).to.equal(0);
  });

  it('a window that takes the course has it, and the one before is told', async () => {
    let lost = 0;
    expect(await claim(locks, 'taken', 'ask', () => lost++)).to.equal(true);
    expect(await claim(locks, 'taken', 'take', () => undefined)).to.equal(true);
    await waitUntil(() => lost === 1, 'the first window is not told');
    expect(await claim(locks, 'taken', 'ask', () => undefined)).to.equal(false);
  });

  it('two courses are no matter to each other', async () => {
    expect(await claim(locks, 'one', 'ask', () => undefined)).to.equal(true);
    expect(await claim(locks, 'another', 'ask', () => undefined)).to.equal(true);
  });

  it('a browser that can’t tell lets every window go on', async () => {
    expect(await claim(undefined, 'old', 'ask', () => undefined)).to.equal(true);
    const refusing = { request: () => Promise.reject(new DOMException('No.', 'SecurityError')) };
    expect(await claim(refusing, 'sandbox', 'ask', () => undefined)).to.equal(true);
  });
});
