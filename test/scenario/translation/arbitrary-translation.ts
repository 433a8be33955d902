/** Scenarios with whatever texts content may hold, and translations of them in every state. */
import fc from 'fast-check';
import { checkMarkup } from '../../../src/scenario/check/markup.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import type { Translation } from '../../../src/scenario/schema/translation.ts';
import { mapTexts, textsOf } from '../../../src/scenario/texts.ts';
import { fingerprintOf } from '../../../src/scenario/translation.ts';
import { detailsIn } from '../../../src/scenario/variant.ts';
import { sampleScenario } from '../sample-scenario.ts';

const tricky = [
  ...['&', '<', '>', '"', "'", ']]>', '<!--', '&amp;', '&#10;', '<ph id="1"/>', '<![CDATA[', '\\'],
  ...[
    '\r\n',
    '\r',
    '\n',
    '\t',
    '   ',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u0000',
    '\u001b',
    '\ufffe',
    '\uffff',
  ],
  ...[
    '\u200f',
    '\u202b',
    '\u2067x\u2069',
    'رجل واحد يحمل كل الجوازات.',
    '« Oui ! »',
    '👩‍✈️',
    'e\u0301',
    '\ud83d',
    '\ude00',
  ],
  ...['{purser}', '{her-seat}', '{purser} {purser}', '{', '}', '{Purser}'],
];

const piece = fc.oneof(
  fc.constantFrom(...tricky),
  fc.string({ unit: 'binary', maxLength: 8 }),
  // Halves of surrogate pairs too, which a JSON file can hold.
  fc.array(fc.nat(0xffff), { maxLength: 4 }).map((units) => String.fromCharCode(...units)),
);

/** A text as the schema keeps it: not empty, and without spaces at its ends. */
const arbitraryText = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');

/** The translated text, with the details of the source text and no others, and without markup. */
function fitted(text: string, source: string): string {
  const bare = text.replaceAll('{', '(');
  const details = detailsIn(source).map((name) => `{${name}}`);
  const whole = [...details, bare].join(' ').trim();
  return checkMarkup([{ key: '', path: [], text: whole }]).length === 0 ? whole : ['–', ...details].join(' ');
}

/** With one step of each kind, so that there are texts of each kind and not many of them. */
function shortScenario(): Scenario {
  const scenario = sampleScenario();
  const { galley, 'row-41': row, 'up-the-chain': chain, 'in-writing': report, reported } = scenario.steps;
  return { ...scenario, steps: { galley, row, chain, report, reported } as Scenario['steps'] };
}

type State = 'missing' | 'stale' | 'translated';

export interface Translated {
  scenario: Scenario;
  translation: Translation;
}

/** A few of the texts are whatever content may hold, and the others as they are in the sample. */
export function arbitraryTranslated(): fc.Arbitrary<Translated> {
  const keys = textsOf(shortScenario()).map(({ key }) => key);
  const one = fc.record({
    key: fc.constantFrom(...keys),
    source: arbitraryText,
    text: arbitraryText,
    state: fc.constantFrom<State>('missing', 'stale', 'translated'),
  });
  const review = fc.constantFrom<Translation['review']>(
    { status: 'awaiting-expert' },
    { status: 'reviewed', by: 'A. Reader', on: '2026-01-31' },
  );
  return fc
    .tuple(fc.uniqueArray(one, { selector: ({ key }) => key, minLength: 1, maxLength: 8 }), review)
    .map(([texts, reviewed]) => {
      const byKey = new Map(texts.map((text) => [text.key, text]));
      const scenario = mapTexts(shortScenario(), (text, key) => byKey.get(key)?.source ?? text);
      const entries = textsOf(scenario).flatMap(({ key, text: source }) => {
        const { text, state } = byKey.get(key) ?? { text: '', state: 'missing' };
        if (state === 'missing') return [];
        const madeFrom = state === 'stale' ? `${source} before` : source;
        return [[key, { text: fitted(text, source), source: fingerprintOf(madeFrom) }] as const];
      });
      const translation: Translation = {
        $schema: '../dist/schema/translation.schema.json',
        scenario: scenario.id,
        language: 'ar',
        review: reviewed,
        texts: Object.fromEntries(entries),
      };
      return { scenario, translation };
    });
}
