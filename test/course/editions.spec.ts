import { expect, test } from 'vitest';
import { allEditions, editionOf } from '../../src/course/editions.ts';
import { sampleCourse } from './sample-course.ts';

const rotating = (...rotations: string[][]) => ({
  ...sampleCourse().course,
  editions: [
    {
      id: 'recurrent',
      title: 'Once a year',
      summary: 'Flights that change.',
      parts: rotations.map((flights) => ({
        type: 'rotation' as const,
        scenarios: flights.map((flight) => [flight]),
      })),
    },
  ],
});

const years = Array.from({ length: 100 }, (_, i) => 2000 + i);

test.each([
  ['one rotation', [['delhi', 'lima']]],
  [
    'rotations of different lengths',
    [
      ['delhi', 'lima'],
      ['rome', 'oslo', 'cairo'],
    ],
  ],
  [
    'lengths with a common divisor',
    [
      ['delhi', 'lima', 'quito', 'perth'],
      ['rome', 'oslo', 'cairo', 'minsk', 'tunis', 'praia'],
    ],
  ],
])('the flights of every year are among all editions: %s', (_, rotations) => {
  const course = rotating(...rotations);
  const all = allEditions(course);
  for (const year of years) expect(all).toContainEqual(editionOf(course, 'recurrent', year));
});

test('no edition is there twice, and the course itself is there once', () => {
  const all = allEditions(rotating(['delhi', 'lima'], ['rome', 'oslo', 'cairo', 'minsk']));
  expect(all).toHaveLength(1 + 4);
  expect(new Set(all.map((edition) => JSON.stringify(edition))).size).toBe(all.length);
});

test('rotations of many lengths are held to the years that can be packed', () => {
  const turn = (length: number) => Array.from({ length }, (_, i) => `flight-${i}`);
  expect(allEditions(rotating(turn(7), turn(11), turn(13)))).toHaveLength(1 + years.length);
});
