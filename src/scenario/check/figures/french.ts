import { anyOf, wholeWords } from '../pattern.ts';
import type { Statements } from './figure.ts';

const few = anyOf(`\\d+ | une? | deux | trois | quatre | cinq | six | sept | huit | neuf | dix`);
const many = anyOf(
  `\\d+ | deux | trois | quatre | cinq | six | sept | huit | neuf | dix | vingt | cent | mille`,
);

const notCounted = anyOf(`
  pieds? | mètres? | m | km | kilomètres? | milles? | nœuds | kg | kilos? | litres? | euros? | dollars? | dirhams? | riyals? | dinars?
  ouguiyas? | francs? | heures? | minutes? | secondes? | € | \\$`);
const counted = `(?! ?(?:${notCounted})(?![\\p{L}\\p{N}]))`;
const uncounted = `(?<!(?:vol(?: [a-z]{2})?|siège|rang|rangée|porte|chambre|numéro|n°|Boeing|Airbus) ?)`;

const month = anyOf(
  `janvier | février | mars | avril | mai | juin | juillet | août | septembre | octobre | novembre | décembre`,
);
const year = `(?:19|20)\\d\\d`;
const notOfPapers = `(?<!(?:née?s?|délivrée?s?|établie?s?|datée?s?|valables?|expirée?s?|expirent?) )`;

export const french: Statements = {
  'a law': new RegExp(
    [
      `(?<!\\p{L})(?:[Ll]oi|[Dd]écret|[Dd]ahir|[Oo]rdonnance|[Aa]rticle|[Aa]rt\\.|[Dd]irective|[Rr]èglement|[Rr]ésolution|[Cc]irculaire|[Aa]nnexe)(?: royal)?(?: n[°o]\\.?)? ?(?:[A-Z]/)?\\d[\\d/-]*`,
      `(?<!\\p{L})(?:[Pp]rotocole|[Cc]onvention) de (?:l[’'])?\\p{Lu}\\p{L}+`,
    ].join('|'),
    'u',
  ),
  'a figure': wholeWords(
    [
      `(?:\\d+(?:[.,]\\d+)?|\\p{L}+) pour cent`,
      `${few} (?:[\\p{L}’']+ )?sur ${many}`,
      `(?:un|deux|trois) (?:tiers|quarts?|cinquièmes?|dixièmes?) (?:de toutes |de tous |des |de ces )(?:les )?(?:victimes|survivante?s|cas|trajets|personnes|travailleurs|migrants|enfants|femmes|hommes|trafiquants)`,
      `la moitié (?:de toutes |de tous |des )(?:les )?(?:victimes|cas|trajets|personnes|travailleurs|migrants|trafiquants)`,
      `fois plus (?:de (?:chances|risques)|souvent|nombreu(?:x|ses)|exposée?s?)`,
      `(?:\\d[\\d.,]*|${few}|plusieurs|des) (?:millions?|milliards?)(?! (?:d[’'])?(?:de )?(?:euros?|dollars?))`,
      `${uncounted}(?!${year}(?!\\d))\\d{1,3}(?:[ .]\\d{3})+${counted}`,
      `${uncounted}(?!${year}(?!\\d))\\d{4,6} (?:victimes|survivante?s|personnes|travailleurs|migrants|enfants|femmes|hommes|cas|signalements|condamnations|arrestations|appels)`,
      `\\d+ (?:victimes|survivante?s|condamnations|poursuites|arrestations|États|pays)`,
    ].join('|'),
  ),
  'a dated fact': wholeWords(
    `${notOfPapers}(?:(?:en|depuis|de|jusqu[’']en|avant|après|fin|début) ${year}|(?:\\d{1,2}(?:er)? )?${month} ${year}|${year}-\\d\\d-\\d\\d)`,
  ),
  'a telephone number': wholeWords(
    `(?:appele[rz]|appelle|compose[rz]|téléphone[rz]?|tél\\.?|numéro (?:vert|gratuit|d[’']urgence|d[’']appel)|ligne d[’']écoute|SMS)(?: [\\p{L}’']+){0,3} ?:? \\d{3,}`,
  ),
};
