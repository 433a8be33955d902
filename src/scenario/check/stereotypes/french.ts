import { anyOf, wholeWords } from '../pattern.ts';
import type { Grounds } from './stereotype.ts';

const person = anyOf(`
  personnes? | gens | passag[eè]re?s? | voyageu(?:rs?|ses?) | travailleu(?:rs?|ses?) | migrante?s? | femmes? | hommes? | filles?
  garçons? | enfants? | jeunes? | adolescente?s? | couples? | familles? | mères? | pères? | épouses? | maris? | groupes?
  dames? | ressortissante?s?`);

const people = anyOf(`
  afghane?s? | africaine?s? | albanaise?s? | algérien(?:ne)?s? | américaine?s? | arabes? | asiatiques? | bangladaise?s?
  béninoise?s? | brésilien(?:ne)?s? | bulgares? | burkinabée?s? | camerounaise?s? | chinoise?s? | colombien(?:ne)?s?
  cubaine?s? | égyptien(?:ne)?s? | érythréen(?:ne)?s? | éthiopien(?:ne)?s? | européen(?:ne)?s? | française?s? | gambien(?:ne)?s?
  ghanéen(?:ne)?s? | guinéen(?:ne)?s? | haïtien(?:ne)?s? | indien(?:ne)?s? | indonésien(?:ne)?s? | irakien(?:ne)?s?
  iranien(?:ne)?s? | ivoirien(?:ne)?s? | kényane?s? | koweïtien(?:ne)?s? | libanaise?s? | libérien(?:ne)?s? | libyen(?:ne)?s?
  malgaches? | malien(?:ne)?s? | marocaine?s? | mauritanien(?:ne)?s? | mexicaine?s? | moldaves? | népalaise?s?
  nigériane?s? | nigérien(?:ne)?s? | pakistanaise?s? | péruvien(?:ne)?s? | philippine?s? | polonaise?s? | roumaine?s? | russes?
  saoudien(?:ne)?s? | sénégalaise?s? | somalien(?:ne)?s? | soudanaise?s? | sri-lankaise?s? | syrien(?:ne)?s? | tchadien(?:ne)?s?
  thaïlandaise?s? | togolaise?s? | tunisien(?:ne)?s? | tur(?:cs?|ques?) | ukrainien(?:ne)?s? | vénézuélien(?:ne)?s?
  vietnamien(?:ne)?s? | yéménites? | roms? | tziganes? | gitane?s?`);

const place = anyOf(`
  d[’']Afrique | d[’']Asie | d[’']Europe de l[’']Est | d[’']Amérique latine | du Maghreb | du Moyen-Orient | d[’']Afghanistan
  d[’']Albanie | d[’']Algérie | du Bangladesh | du Bénin | du Burkina Faso | du Cameroun | de Chine | de Côte d[’']Ivoire
  d[’']Égypte | d[’']Érythrée | d[’']Éthiopie | de Gambie | du Ghana | de Guinée | d[’']Haïti | d[’']Inde | d[’']Indonésie
  d[’']Irak | du Kenya | du Liban | de Libye | de Madagascar | du Mali | du Maroc | de Mauritanie | du Népal | du Niger
  du Nigeria | du Nigéria | du Pakistan | des Philippines | de Roumanie | de Russie | du Sénégal | de Somalie | du Soudan
  du Sri Lanka | de Syrie | du Tchad | de Thaïlande | du Togo | de Tunisie | de Turquie | d[’']Ukraine | du Vietnam | du Yémen`);

const be = anyOf(
  `est | sont | était | étaient | semblent? | paraît | paraissent | a l[’']air | ont l[’']air`,
);

export const french: Grounds = {
  nationality: wholeWords(
    [
      `${person} ${people}`,
      `${be} (?:tous |toutes |des? |une? |d[’']origine )*(?:${people}|étranger(?:s|e|es)?)`,
      `(?:vien(?:t|nent)|est|sont|originaires?) (?:${place}|d[’']un pays (?:pauvre|étranger|en développement))`,
      `(?:a|ont|avec) (?:un|des) passeports? ${people}`,
      `accent (?:étranger|fort|${people})`,
      `(?:leur|sa) (?:nationalité|origine|ethnie|race)`,
    ].join('|'),
  ),
  'skin colour': wholeWords(
    [
      `(?:la |de )?peau (?:est |très |plus )*(?:noire|blanche|claire|foncée|mate|brune|sombre)`,
      `couleur de (?:la |leur |sa )?peau`,
      `${person} (?:noire?s?|blanc(?:he)?s?|métis(?:se)?s?)`,
      `(?:est|sont) (?:métis(?:se)?s?|noire?s?|blanc(?:he)?s?)`,
    ].join('|'),
  ),
  religion: wholeWords(
    [
      `${person} (?:musulmane?s?|juive?s?|juifs?|chrétien(?:ne)?s?|hindoue?s?|bouddhistes?|catholiques?|religieu(?:x|ses?)|pieu(?:x|ses?))`,
      `${be} (?:très |tous |toutes )*(?:musulmane?s?|juive?s?|juifs?|chrétien(?:ne)?s?|hindoue?s?|bouddhistes?|catholiques?|religieu(?:x|ses?)|pieu(?:x|ses?))`,
      `(?:lit|lisent|récite|récitent|tient|serre) (?:le|la|un|une|son|sa|leur) (?:Coran|Bible|Torah|chapelet)`,
    ].join('|'),
  ),
  dress: wholeWords(
    [
      `(?:porte|portent|avec|en|sous) (?:un |une |le |la |des |leur |son |sa )*(?:hidjabs?|hijabs?|niqabs?|burqas?|abayas?|tchadors?|voiles?|foulards?|turbans?|boubous?|djellabas?|saris?|(?:robe|tenue|vêtements?|habits?) traditionnel(?:le)?s?)`,
      `(?:est|sont|femmes?|filles?) (?:entièrement |toutes )?voilées?`,
      `(?:jupe|robe|tenue)s? (?:très |trop )?(?:courte|moulante|provocante)s?`,
      `(?:trop|très) maquillées?|(?:mal|pauvrement) (?:habillée?s?|vêtue?s?)`,
    ].join('|'),
  ),
  sex: wholeWords(
    [
      `(?:femmes?|filles?) (?:qui )?(?:voyage(?:nt|ant)? )?(?:toutes? )?seules?`,
      `(?:femmes?|filles?) (?:qui voyage(?:nt)? )?sans (?:mari|leur mari|son mari|famille|sa famille|leurs? familles?|homme|tuteur)`,
      `(?:parce que c[’']est|c[’']est|est|sont) (?:une|des) (?:jeunes? )?(?:femmes?|filles?)(?=[.,;!]|$)`,
      `(?:femmes?|filles?|mères?) (?:célibataires?|non mariées?)`,
      `(?:est|sont) (?:homosexuel(?:le)?s?|lesbiennes?|transgenres?|des? prostituées?|une prostituée)`,
    ].join('|'),
  ),
  disability: wholeWords(
    [
      `${person} (?:handicapée?s?|sourde?s?|muettes?|muets?|aveugles?|autistes?|infirmes?)`,
      `${be} (?:handicapée?s?|sourde?s?|muette?s?|aveugles?|autistes?|infirmes?)`,
      `en fauteuil roulant|(?:a|avec) (?:un|une) (?:canne blanche|appareil auditif|prothèse|handicap|trisomie|bégaiement)`,
    ].join('|'),
  ),
  'a family that looks different': wholeWords(
    [
      `ne se ressemblent pas|ne ressemblent? pas (?:à|aux?)`,
      `(?:familles?|couples?) (?:mixtes?|recomposée?s?|étranges?)`,
      `(?:noms? de famille|noms|couleurs?|peaux?) différente?s?`,
      `(?:enfant|fille|fils) (?:adopti(?:f|ve)|adoptée?)s?|(?:beau-père|belle-mère|famille d[’']accueil)`,
    ].join('|'),
  ),
};
