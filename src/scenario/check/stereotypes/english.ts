import { anyOf, wholeWords } from '../pattern.ts';
import type { Grounds } from './stereotype.ts';

const person = anyOf(`
  person | people | passengers? | travellers? | travelers? | workers? | recruits? | migrants? | nationals? | citizens?
  wom[ae]n | m[ae]n | girls? | boys? | child(?:ren)? | teenagers? | youths? | youngsters? | couples? | famil(?:y|ies)
  mothers? | fathers? | wife | wives | husbands? | groups? | lads? | lady | ladies | males? | females?`);

/** Peoples of whom one also speaks when one names a language are here too: a person must stand behind the word. */
const people = anyOf(`
  Afghan | African | Albanian | Algerian | American | Arab | Asian | Bangladeshi | Brazilian | British | Bulgarian
  Burmese | Cambodian | Cameroonian | Chinese | Colombian | Cuban | Egyptian | Eritrean | Ethiopian | European | Filipino
  Filipina | French | Gambian | German | Ghanaian | Guinean | Haitian | Honduran | Hungarian | Indian | Indonesian | Iranian
  Iraqi | Italian | Ivorian | Jordanian | Kenyan | Kuwaiti | Latin | Lebanese | Liberian | Libyan | Malian | Mauritanian
  Mexican | Moldovan | Moroccan | Nepalese | Nepali | Nigerian | Nigerien | Pakistani | Palestinian | Peruvian | Polish
  Romanian | Russian | Saudi | Senegalese | Somali | South[ -]Sudanese | Spanish | Sri[ -]Lankan | Sudanese | Syrian | Thai
  Tunisian | Turkish | Ugandan | Ukrainian | Venezuelan | Vietnamese | Yemeni | Gypsy | Roma`);

const place = anyOf(`
  Africa | Asia | Eastern Europe | Latin America | South America | the Middle East | the Balkans | West Africa | Afghanistan
  Albania | Algeria | Bangladesh | Benin | Brazil | Bulgaria | Burkina Faso | Cambodia | Cameroon | Chad | China | Colombia
  Cuba | C[oô]te d[’']Ivoire | Egypt | Eritrea | Ethiopia | Gambia | Ghana | Guinea | Haiti | Honduras | India | Indonesia
  Iraq | Iran | Kenya | Kuwait | Laos | Lebanon | Liberia | Libya | Madagascar | Mali | Mauritania | Mexico | Moldova | Morocco
  Myanmar | Nepal | Niger | Nigeria | Pakistan | Peru | the Philippines | Romania | Russia | Saudi Arabia | Senegal
  Sierra Leone | Somalia | South Sudan | Sri Lanka | Sudan | Syria | Thailand | Togo | Tunisia | Turkey | Uganda | Ukraine
  Venezuela | Vietnam | Yemen`);

const be = anyOf(`is | are | was | were | looks? | seems? | appears?`);
const qualities = `(?:(?:all|both|a|an|the|young|old|poor|very|clearly|plainly|obviously|so|two|three|some) )*`;

const female = anyOf(`wom[ae]n | girls? | females? | lady | ladies`);

export const english: Grounds = {
  nationality: wholeWords(
    [
      `${people} (?:young |teenage |elderly )?${person}`,
      `(?:${be}|they[’']re|(?:s?he|who)[’']s) ${qualities}(?:from )?(?:${people}s?|foreign|foreigners)(?! (?:passports?|papers?|visas?|boarding))`,
      `(?:come|comes|came|is|are) from (?:${place}|an? (?:poor|poorer|source|third[- ]world|developing) countr(?:y|ies))`,
      `(?:has|have|hold|holds|carry|carries|with|on) an? ${people} passports?`,
      `(?:have|hold|carry|with|on) ${people} passports`,
      `(?:foreign|${people}|strange|thick|strong) accent`,
      `accent of (?:a|the) (?:country|region|place)`,
      `(?:their|her|his) (?:nationality|ethnicity|race|country of origin)`,
    ].join('|'),
  ),
  'skin colour': wholeWords(
    [
      `(?:dark|light|fair|brown|black|white|pale|dusky)[- ]skin(?:ned)?`,
      `(?:skin|complexion)(?: colou?r)? (?:is|are|of)`,
      `(?:colou?r of (?:the|her|his|their) skin|skin colou?r)`,
      `(?:black|white|brown|coloured|colored) (?:young |teenage )?${person}`,
      `${be} ${qualities}(?:biracial|mixed[- ]race|black|white|dark)(?= and (?:the|her|his|she|he)|[.,;!]|$)`,
    ].join('|'),
  ),
  religion: wholeWords(
    [
      `(?:Muslim|Islamic|Jewish|Christian|Hindu|Sikh|Buddhist|Catholic|Orthodox|religious|devout) ${person}`,
      `${be} ${qualities}(?:Muslims?|Jewish|Jews|Christians?|Hindus?|Sikhs?|Buddhists?|Catholics?|very religious|devout)`,
      `(?:reads?|reading|recites?|holds?|clutch(?:es)?) (?:the |a |her |his |their )?(?:Koran|Qur[’']?an|Bible|Torah|rosary|prayer beads)`,
      `(?:prays?|praying) (?:in|on|before|during|several|five|all)`,
    ].join('|'),
  ),
  dress: wholeWords(
    [
      `(?:wears?|wearing|in|with|under|behind|dressed in) (?:an? |the |her |his |their |full |long |black |white |traditional )*(?:hijabs?|niqabs?|burqas?|burkas?|abayas?|chadors?|veils?|head ?scar(?:f|ves)|turbans?|thobes?|kufis?|saris?|dishdashas?|traditional (?:dress|clothes|clothing|robes?|costume))`,
      `(?:is|are) (?:fully |all )?veiled`,
      `(?:dressed|dresses|clothes|clothing) (?:like|too|so|very)? ?(?:a prostitute|prostitutes|provocatively|sexily|revealing(?:ly)?|cheap(?:ly)?|poor(?:ly)?|shabb(?:y|ily))`,
      `(?:short|tight|revealing|provocative|cheap|shabby|poor) (?:skirts?|dress(?:es)?|clothes|clothing|tops?)`,
      `(?:heavy|a lot of|too much) make-?up`,
    ].join('|'),
  ),
  sex: wholeWords(
    [
      `${female} (?:who |that )?(?:is |are )?(?:travel(?:s|l?ing)?|fly(?:ing)?|flies) ?(?:all )?(?:alone|on (?:her|their) own|by (?:herself|themselves))`,
      `${female} (?:who |that )?(?:is |are )?(?:(?:travel(?:s|l?ing)?|fly(?:ing)?|flies) )?without (?:a |her |their |any )?(?:husbands?|famil(?:y|ies)|male relatives?|man|men|guardians?|parents?)`,
      `(?<=^(?:an? |the )?(?:young )?)${female} (?:all )?alone`,
      `(?:is|are|because (?:she|he|they)(?: is| are|[’']s|[’']re)) ${qualities}(?:wom[ae]n|girls?|females?|men|males?)(?=[.,;!]|$)`,
      `(?:single|unmarried|lone) (?:wom[ae]n|girls?|females?|mothers?)`,
      `(?:all|most)(?: \\p{L}+)? (?:of them )?are (?:young )?(?:women|girls|females)`,
      `(?:older|much older|elderly) (?:man|husband) with an? (?:much )?younger (?:woman|wife|girl)`,
      `(?:is|are|looks?|seems?) (?:gay|lesbian|transgender|a prostitute|prostitutes)`,
    ].join('|'),
  ),
  disability: wholeWords(
    [
      `(?:disabled|handicapped|deaf|blind|mute|autistic|mentally ill|retarded|crippled|lame) ${person}`,
      `${be} ${qualities}(?:disabled|handicapped|deaf|blind|mute|autistic|mentally ill|crippled|lame|slow in the head)`,
      `(?:uses?|using|needs?|in|has|wears?) an? (?:wheelchair|white cane|hearing aid|prosthetic)|on crutches`,
      `(?:has|have|with) (?:a |an )?(?:disabilit(?:y|ies)|autism|Down(?:[’']s)? syndrome|stammer|stutter|limp)`,
    ].join('|'),
  ),
  'a family that looks different': wholeWords(
    [
      `(?:do|does|did)(?:n[’']t| not) look (?:like (?:each other|one another|a family|family|(?:his|her|their|the) (?:mother|father|parents?|daughter|son|child(?:ren)?))|related|alike)`,
      `look(?:s|ing)? (?:nothing like|unlike|(?:quite |very |so )?different from) (?:each other|one another|(?:his|her|their|the) \\p{L}+)`,
      `(?:mixed|mixed-race|interracial|unlikely|mismatched|odd) (?:family|families|couples?|pair)`,
      `(?:different|other|not the same) (?:skin|surnames?|last names?|family names?|colou?rs?|race|races)`,
      `(?:father|mother|parent|man|woman) (?:is|looks) (?:\\p{L}+ )?and (?:the|his|her) (?:child|daughter|son|girl|boy) (?:is|looks) (?:not|different|\\p{L}+er)`,
      `(?:step|adopted|adoptive|foster)[- ]?(?:child(?:ren)?|daughters?|sons?|father|mother|famil(?:y|ies))`,
    ].join('|'),
  ),
};
