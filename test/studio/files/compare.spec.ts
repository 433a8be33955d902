import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, join, runsOf, type Side } from '../../../src/studio/files/compare.ts';
import { reconcile } from '../../../src/studio/files/reconcile.ts';
import { storedText } from '../../../src/studio/files/stored-file.ts';

const text = fc
  .array(fc.constantFrom('{', '}', '"a": 1,', '"b": 2', '', 'صف'), { maxLength: 12 })
  .map((lines) => lines.join('\n'));

test('all pieces of one side are that text, whichever side', () => {
  fc.assert(
    fc.property(text, text, (mine, theirs) => {
      const pieces = compare(mine, theirs);
      const all = (side: Side) =>
        join(
          pieces,
          Array.from(pieces, () => side),
        );
      expect([all('mine'), all('theirs')]).toEqual([mine, theirs]);
      for (const piece of pieces) {
        if (piece.kind === 'same') continue;
        expect(piece.mine).not.toBe(piece.theirs);
        const runs = runsOf(piece);
        const of = (side: Side) => runs[side].map((run) => run.text).join('');
        expect([of('mine'), of('theirs')]).toEqual([piece.mine, piece.theirs]);
      }
    }),
  );
});

test('pieces are chosen one by one', () => {
  const pieces = compare('a\nb\nc\nd\ne\n', 'A\nb\nc\nd\nE\n');
  expect(pieces.map(({ kind }) => kind)).toEqual(['differs', 'same', 'differs']);
  expect(pieces[2]).toMatchObject({ mine: 'e\n', theirs: 'E\n', line: 5 });
  expect(join(pieces, ['theirs', 'mine'])).toBe('A\nb\nc\nd\ne\n');
});

test('words that differ are told from those that do not', () => {
  const { mine, theirs } = runsOf({ mine: '"title": "A window",\n', theirs: '"title": "A seat",\n' });
  expect(mine.filter(({ own }) => own).map((run) => run.text)).toEqual(['window']);
  expect(theirs.filter(({ own }) => own).map((run) => run.text)).toEqual(['seat']);
});

test('what only one has changed is taken, and what both have is asked about', async () => {
  const stored = async (texts: Record<string, string>) =>
    new Map(
      await Promise.all(
        Object.entries(texts).map(async ([file, one]) => [file, await storedText(one)] as const),
      ),
    );
  const base = await stored({
    same: '0',
    mine: '0',
    theirs: '0',
    both: '0',
    alike: '0',
    'gone-there': '0',
    'gone-and-mine': '0',
  });
  const mine = new Map(
    Object.entries({
      same: '0',
      mine: '1',
      theirs: '0',
      both: '1',
      alike: '1',
      'gone-there': '0',
      'gone-and-mine': '1',
      'new-here': '1',
    }),
  );
  const theirs = await stored({ same: '0', mine: '0', theirs: '2', both: '2', alike: '1', 'new-there': '2' });
  const { files, taken, conflicts } = reconcile(base, mine, theirs);
  expect(Object.fromEntries(files)).toEqual({
    ...{ same: '0', mine: '1', theirs: '2', both: '1', alike: '1', 'gone-and-mine': '1', 'new-here': '1' },
    'new-there': '2',
  });
  expect([...taken].sort()).toEqual(['gone-there', 'new-there', 'theirs']);
  expect(conflicts).toEqual([
    { file: 'both', base: '0', mine: '1', theirs: '2' },
    { file: 'gone-and-mine', base: '0', mine: '1', theirs: undefined },
  ]);
});
