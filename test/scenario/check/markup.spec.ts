import { expect, test } from 'vitest';
import { checkMarkup } from '../../../src/scenario/check/markup.ts';

const markupIn = (text: string) => checkMarkup([{ key: 'title', path: ['title'], text }])[0]?.message;

test.each([
  ['an HTML tag', '<b>bold</b>'],
  ['an HTML tag', 'a line<br/>and another'],
  ['an HTML tag', '<img src=x onerror="alert(1)">'],
  ['an HTML tag', 'gone <!-- not shown -->'],
  ['an HTML entity', 'R&amp;D'],
  ['an HTML entity', 'a&#8211;b'],
  ['an HTML entity', 'a&#x2013;b'],
  ['an HTML entity', '&Eacute;tat'],
  ['a Markdown link', '[the page](https://example.com)'],
  ['a Markdown link', '![a picture](a.png)'],
  ['Markdown emphasis', 'do **not** ask'],
  ['Markdown emphasis', 'do *not* ask'],
  ['Markdown emphasis', 'do _not_ ask'],
  ['Markdown emphasis', 'do __not ever__ ask'],
  ['Markdown emphasis', 'لا *تسأل* أحدا'],
  ['Markdown emphasis', 'do ~~not~~ ask'],
  ['Markdown code', 'type `help`'],
  ['a Markdown heading', '## What now'],
])('%s: %s', (what, text) => {
  expect(markupIn(text)).toContain(what);
});

test.each([
  '5 < 6 and 7 > 6',
  'a <3 b',
  'R&D; and Q&A; and so on',
  'AT&T',
  'a * b * c',
  '2*3*4',
  '5* and 4* hotels',
  'a_name_like_this',
  'Name: ______ Seat: ______',
  '[so] (see there)',
  'See [1].',
  '#eyesopen',
  '* see below; * see above',
  '(*) and (*)',
  'It’s 5 o`clock',
  '~5 minutes, ~6 at most',
])('plain: %s', (text) => {
  expect(markupIn(text)).toBeUndefined();
});
