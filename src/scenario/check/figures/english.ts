import { anyOf, wholeWords } from '../pattern.ts';
import type { Statements } from './figure.ts';

const few = anyOf(
  `\\d+ | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve`,
);
const round = anyOf(`\\d+ | two | three | four | five | six | seven | eight | nine | ten | twenty | fifty`);
const whole = `(?:(?:every |a |one )?(?:hundred|thousand|million)|(?:every )?${round})`;

/** What a number counts in a story, and not in a statistic. */
const notCounted = anyOf(`
  feet | foot | ft | met(?:re|er)s? | m | km | kilomet(?:re|er)s? | miles? | nm | knots | kg | kilos? | pounds? | lbs? | litres?
  euros? | dollars? | dirhams? | riyals? | dinars? | ouguiyas? | hours | UTC | minutes | seconds`);
const money = `(?:[$€£]|USD|EUR|AED|SAR|MRU)`;
const counted = `(?! ?(?:${notCounted}|${money})(?![\\p{L}\\p{N}]))`;
const uncounted = `(?<!${money} ?)(?<!(?:flight(?: [a-z]{2})?|seat|row|gate|room|booking|number|no\\.|Boeing|Airbus) ?)`;

const month = anyOf(
  `January | February | March | April | May | June | July | August | September | October | November | December`,
);
const year = `(?:19|20)\\d\\d`;
/** A year in somebody’s papers is part of the story. */
const notOfPapers = `(?<!(?:born|issued|renewed|dated|valid|expires?|expired) (?:in |on |until |since )?)`;

const called = `(?:call|calls|dial|dials|phone|ring|text|SMS|hotline|helpline|telephone|tel\\.?|free number|emergency number)`;

export const english: Statements = {
  'a law': new RegExp(
    [
      `(?<!\\p{L})(?:Public |Federal |Royal )?(?:Law|Act|Decree|Ordinance|Article|Art\\.|Directive|Regulation|Convention|Resolution|Circular|Cir|Annex|Doc)(?: No\\.?| no\\.?| number)? ?(?:[A-Z]/)?\\d[\\d/-]*`,
      `(?<!\\p{L})(?!(?:The|This|That|An?|Our|Your|Its|Each|Every|Any|No|In|By|Under|See) )(?:\\p{Lu}[\\p{L}’'-]+ )+(?:Act|Protocol|Convention|Directive)(?![\\p{L}])`,
    ].join('|'),
    'u',
  ),
  'a figure': wholeWords(
    [
      `\\d+(?:[.,]\\d+)? ?per ?cent|\\p{L}+ per ?cent`,
      `${few} (?:\\p{L}+ )?(?:in|out of|of every) (?!(?:rows?|seats?) )${whole}(?! (?:minutes?|hours?|seconds?|days?|rows?|seats?|languages?|aisles?|groups?|bags?)(?!\\p{L}))`,
      `(?:a|an|one|two|three|four) (?:half|third|quarter|fifth|tenth)s? of (?:all|the world[’']s|detected|known|reported|victims|survivors|cases|journeys|those|people|workers|migrants|children|women|men|girls|boys|traffickers|passengers worldwide)`,
      `half of (?:all|detected|known|reported|victims|survivors|cases|journeys|those|traffickers)`,
      `times (?:more|as|less) (?:likely|many|often)`,
      `(?:\\d[\\d.,]*|a|${few}|several|many|more than a) (?:million|billion)s?${counted}`,
      `(?:${few}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred) thousand${counted}`,
      `${uncounted}(?!${year}(?![\\d,]))\\d{1,3}(?:,\\d{3})+${counted}`,
      `${uncounted}(?!${year}(?!\\d))\\d{4,6} (?:victims|survivors|people|persons|workers|migrants|children|women|men|girls|boys|cases|reports|convictions|prosecutions|arrests|calls|airlines|crew)`,
      `\\d+ (?:victims|survivors|convictions|prosecutions|arrests|States|countries|signatories)`,
    ].join('|'),
  ),
  'a dated fact': wholeWords(
    `${notOfPapers}(?:(?:in|since|from|until|of|during|by the end of|before|after) (?:early |late |mid-)?${year}|\\d{1,2} ${month} ${year}|${month} ${year}|${year}-\\d\\d-\\d\\d)`,
  ),
  'a telephone number': wholeWords(
    `${called}(?! sign)(?: \\p{L}+){0,3}:? \\d{3,}(?! (?:feet|metres|times|hours))`,
  ),
};
