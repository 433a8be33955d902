import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { openToLrs } from '../../src/package/launch-page.ts';
import { targets } from '../../src/package/target.ts';
import { packed } from './small-course.ts';

test.each(targets)(
  'the player in a package for %s may connect where it has to, and nowhere else',
  async (target) => {
    const { text } = await packed(target);
    const connect = /connect-src ([^;"]*)/.exec(text('index.html'))?.[1];
    expect(connect).toBe(target === 'cmi5' ? "'self' https: http:" : "'self'");
  },
);

const page = (html: string) => new Map([['index.html', strToU8(html)]]);
const opened = (html: string) => strFromU8(openToLrs(page(html)).get('index.html')!);

test('nothing but the policy changes', () => {
  const html = `<p>connect-src 'self'</p><meta http-equiv="content-security-policy" content="img-src 'self'; connect-src 'self'; font-src 'self'"><p>`;
  expect(opened(html)).toBe(html.replace("connect-src 'self';", "connect-src 'self' https: http:;"));
});

test('a page without a policy stays as it is, whatever else it says of itself', () => {
  for (const html of ['<p>', '<meta charset="utf-8"><p>', '<meta http-equiv="refresh" content="1"><p>']) {
    expect(opened(html)).toBe(html);
  }
});

test('a policy that says nothing of connections is refused in words', () => {
  const html = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
  expect(() => opened(html)).toThrow(
    /index\.html of the player has no connect-src 'self'.*Build the player again/,
  );
});
