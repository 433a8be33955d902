import { expect, test } from 'vitest';
import { looksForeign } from './foreign.ts';

test.each([
  ['en', 'Tell the senior cabin crew member in private.'],
  ['fr', 'Signalez-le en privé à la cheffe de cabine.'],
  ['ar', 'أخبري رئيسة الطاقم على انفراد.'],
  ['ar', 'منظمة IATA وUS DOT، المقعد 30C'],
  ['ar', 'Crosscheck'],
  ['ar', 'egypt.iom.int/news/joint-press-release'],
] as const)('in %s, “%s” is at home', (language, text) => {
  expect(looksForeign(text, language)).toBeUndefined();
});

test.each([
  ['en', 'Signalez-le dans la cabine.'],
  ['en', 'المقعد 30C'],
  ['fr', 'Tell the crew what you saw.'],
  ['fr', 'المقعد 30C'],
  ['ar', 'أخبري the crew الآن'],
  ['ar', 'Signalez-le en privé.'],
] as const)('in %s, “%s” is not', (language, text) => {
  expect(looksForeign(text, language)).toBeDefined();
});
