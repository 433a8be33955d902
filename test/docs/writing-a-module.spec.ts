import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { block } from '../../src/course/schema/block.ts';
import { readerFollows } from './reader.ts';
import { snippetsOf } from './snippets.ts';

const page = readFileSync(new URL('../../docs/writing-a-module.md', import.meta.url), 'utf8');

readerFollows('writing-a-module.md', 'modules/crew-hotel.json');

test('the page has an example of each kind of block', () => {
  const shown = snippetsOf(page).flatMap((snippet) =>
    snippet.kind === 'value' ? [(JSON.parse(snippet.json) as { type: string }).type] : [],
  );
  const kinds = block.options.map(({ shape }) => shape.type.value);
  expect(kinds.filter((kind) => !shown.includes(kind))).toEqual([]);
});
