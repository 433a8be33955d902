import { expect, it } from 'vitest';
import { graphOf } from '../../../src/studio/map/graph.ts';
import { stepsWith } from '../../../src/studio/map/search.ts';
import { sample } from './sample.ts';

const found = (query: string) => stepsWith(query, graphOf(sample), sample);

it('finds steps by id, title and any text, without regard to case and accents', () => {
  expect(found('FOURTEEN')).toEqual(['row-fourteen']);
  expect(found('police')).toEqual(['accused']);
  expect(found('the wàter')).toEqual(['a-worry']);
  expect(found('row 14')).toEqual(['row-fourteen', 'rumour']);
  expect(found('  ')).toEqual([]);
  expect(stepsWith('x', graphOf(undefined), undefined)).toEqual([]);
});
