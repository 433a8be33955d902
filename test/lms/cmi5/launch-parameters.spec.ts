import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLaunchParameters } from '../../../src/tracking/cmi5/launch-parameters.ts';

const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'ö&=+ 4711' } };
const sound = {
  endpoint: 'https://lms.example/lrs/?tenant=7',
  fetch: 'http://lms.example/token?k=1&l=2',
  actor: JSON.stringify(actor),
  registration: '2B9F7C1E-54a3-4d53-9f3b-0e6a4c1d7a10',
  activityId: 'urn:example:au:17',
};

function queryOf(parameters: Readonly<Record<string, string>>): string {
  return `?${new URLSearchParams(parameters).toString()}`;
}

describe('launch parameters', () => {
  test('are read in any order, among others, and exactly as given', () => {
    const order = fc.shuffledSubarray(Object.keys(sound) as (keyof typeof sound)[], { minLength: 5 });
    fc.assert(
      fc.property(order, (names) => {
        const given = Object.fromEntries(names.map((name) => [name, sound[name]]));
        const read = readLaunchParameters(queryOf({ lang: 'fr', ...given, debug: '' }));
        expect(read).toEqual({ ...sound, actor });
      }),
    );
  });

  test.each(Object.keys(sound))('without %s this is no cmi5 launch', (name) => {
    const { [name]: _, ...rest } = sound as Readonly<Record<string, string>>;
    expect(readLaunchParameters(queryOf(rest))).toBeUndefined();
  });

  test.each([
    ['endpoint', 'javascript:alert(1)'],
    ['endpoint', 'file:///etc/passwd'],
    ['endpoint', '/lrs/'],
    ['endpoint', 'https://user:secret@lms.example/'],
    ['fetch', 'data:application/json,{}'],
    ['fetch', '//lms.example/token'],
    ['registration', '17'],
    ['registration', `${sound.registration}/../x`],
    ['activityId', 'au-17'],
    ['activityId', ''],
    ['actor', 'A. Diallo'],
    ['actor', '{"account":'],
    ['actor', 'null'],
    ['actor', '[]'],
    ['actor', '{}'],
    ['actor', '"Agent"'],
    ['actor', '{"objectType":"Group","account":{"homePage":"https://lms.example","name":"crew"}}'],
  ])('%s can’t be %s', (name, value) => {
    expect(readLaunchParameters(queryOf({ ...sound, [name]: value }))).toBeUndefined();
  });

  test('any other query is none of ours', () => {
    const query = fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters());
    fc.assert(fc.property(query, (text) => readLaunchParameters(text) === undefined));
  });
});
