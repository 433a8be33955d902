/**
 * Beginnings of words by which somebody who controls another person would know what a care item is for, in the languages of the
 * course. An address is held against them too, so they are written as they would be in one.
 */
const beginnings = [
  'traffick',
  'slave',
  'slavery',
  'victim',
  'survivor',
  'rescue',
  'hotline',
  'helpline',
  'lifeline',
  'exploit',
  'police',
  'abuse',
  'traite des',
  'traite-des',
  'trafic',
  'esclav',
  'victime',
  'surviv',
  'proxenet',
  'secours',
  'الاتجار',
  'اتجار',
  'ضحية',
  'ضحايا',
  'استغلال',
  'العبودية',
  'عبودية',
  'الرق ',
  'ناجية',
  'شرطة',
  'إنقاذ',
  'خط المساعدة',
];

/** The first word in a text that names what a care item is for; undefined where nothing does. */
export function telling(text: string): string | undefined {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return beginnings.find((beginning) => plain.includes(beginning.normalize('NFD').replace(/\p{M}/gu, '')));
}
