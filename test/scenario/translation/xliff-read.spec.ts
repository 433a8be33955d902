import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { decode } from '../../../src/scenario/translation/decode.ts';
import { matchDocument } from '../../../src/scenario/translation/refusal.ts';
import { originalScenario } from '../../../src/scenario/translation/original.ts';
import { readXliff, type XliffUnit } from '../../../src/scenario/translation/xliff-read.ts';
import { writeXliff } from '../../../src/scenario/translation/xliff-write.ts';
import { sampleScenario } from '../sample-scenario.ts';
import { wholeTranslation } from './sample-translation.ts';

vi.setConfig({ testTimeout: 30_000 });

const scenario = sampleScenario();
const original = originalScenario('late-boarding', scenario);
const written = writeXliff(original, 'ar', wholeTranslation());

/** One unit in a document around it, as a tool might write it. */
function unitOf(unit: string): XliffUnit {
  const read = readXliff(
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ar"><file id="f" original="scenarios/f.json">\n${unit}</file></xliff>`,
  );
  if ('problem' in read) throw new Error(read.problem.message);
  return read.document.units[0]!;
}

/** Why a file is refused, with its place. */
function refusalOf(text: string): string {
  const read = readXliff(text);
  const files = ['scenarios/late-boarding.json'];
  const named = 'document' in read && files.includes(read.document.original) ? original : undefined;
  const refused = 'problem' in read ? read : matchDocument(read.document, named, files);
  if (!('problem' in refused)) return 'taken';
  const { line, column, message, remedy } = refused.problem;
  expect(remedy).toMatch(/^[A-Z].+\.$/);
  return `${line}:${column} ${message}`;
}

test('an export is taken', () => {
  expect(refusalOf(written)).toBe('taken');
});

describe('a file is refused, with its place and what to do,', () => {
  test.each<[string, string | RegExp, string, RegExp]>([
    ['cut off', /<\/file>[^]*/, '', /^\d+:\d+ This is not well-formed XML: unclosed tag: file\.$/],
    ['with a tag that is not closed', '</unit>', '', /^\d+:\d+ This is not well-formed XML: /],
    ['with an entity that nobody defines', 'Late boarding', '&late;', /: undefined entity\.$/],
    ['with a document type', '<xliff', '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff', /^2:\d+ .*\(DOCTYPE\)/],
    [
      'of XLIFF 1.2',
      /xmlns="[^"]*" version="2\.0"/,
      'version="1.2"',
      /^2:1 This is not XLIFF 2\.0, but XLIFF 1\.2\.$/,
    ],
    ['without its languages', ' trgLang="ar"', '', /^2:1 It does not say into which language/],
    ['without a source language', ' srcLang="en"', '', /^2:1 It does not say from which language/],
    ['of two scenarios', '</xliff>', '<file id="x"/></xliff>', /It holds 2 files/],
    [
      'of no scenario',
      'scenarios/late-boarding.json',
      'scenarios/late-bording.json',
      /^3:3 There is no "scenarios\/late-bording\.json" to be translated\.$/,
    ],
    [
      'of nobody knows what',
      ' original="scenarios/late-boarding.json"',
      '',
      /^3:3 It does not say what it is a translation of\.$/,
    ],
    ['from another language', 'srcLang="en"', 'srcLang="fr"', /^2:1 It was translated from "fr"/],
    [
      'into a language that no content is in',
      'trgLang="ar"',
      'trgLang="de"',
      /^2:1 It is a translation into "de"/,
    ],
    [
      'into the language it is written in',
      'trgLang="ar"',
      'trgLang="en-GB"',
      /^2:1 .*which the scenario is written in/,
    ],
  ])('%s', (_, from, to, says) => {
    expect(written).toMatch(from);
    expect(refusalOf(written.replace(from, to))).toMatch(says);
  });

  test('that reads other files through an entity (XXE)', () => {
    const attack = written
      .replace('<xliff', '<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<xliff')
      .replace('«Late boarding»', '&x;');
    expect(refusalOf(attack)).toMatch(/DOCTYPE/);
    expect(JSON.stringify(readXliff(attack))).not.toContain('root:');
  });

  test('that multiplies entities (billion laughs), without taking long', () => {
    const names = [...'abcdefghijklmnop'];
    const laughs = names.map(
      (name, i) => `<!ENTITY ${name} "${i === 0 ? 'ha' : `&${names[i - 1]};`.repeat(10)}">`,
    );
    const attack = written
      .replace('<xliff', `<!DOCTYPE xliff [${laughs.join('')}]>\n<xliff`)
      .replace('«Late boarding»', '&p;');
    expect(refusalOf(attack)).toMatch(/DOCTYPE/);
  });

  test('that is nested deeper than any tool nests', () => {
    expect(refusalOf(`${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`)).toMatch(/nested more than 100 deep/);
  });

  test.each(['', ' ', '{"title": "x"}', '<html></html>', '\u0000', '<xliff version="2.0"/>'])(
    '%j',
    (text) => {
      expect(refusalOf(text)).toMatch(/^\d+:\d+ \S/);
    },
  );

  test('or read to its end, whatever is in it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<', '>', '"', '&', '</unit>', '<pc>', ']]>'),
    );
    fc.assert(
      fc.property(fc.nat(written.length), fc.nat(60), piece, (at, cut, given) => {
        const text = written.slice(0, at) + given + written.slice(at + cut);
        expect(refusalOf(text)).toMatch(/^taken$|^\d+:\d+ \S/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a unit is read as tools write it', () => {
  test.each([
    ['with references to characters', '&#x645;&#1585; &amp; &lt;x&gt;', 'مر & <x>'],
    ['with CDATA', '<![CDATA[a < b]]> & c'.replace('&', '&amp;'), 'a < b & c'],
    [
      'with marks for terms and comments',
      '<mrk id="m1" type="term">باب</mrk> <sm id="m2"/>مفتوح<em startRef="m2"/>',
      'باب مفتوح',
    ],
    ['with a code that has lost its data', 'مع <ph id="1" equiv="{purser}"/>', 'مع {purser}'],
    ['with spaces around it', '\n   باب\n  ', 'باب'],
    ['with characters that XML can’t hold', 'a<cp hex="0000"/><cp hex="d800"/>', 'a\u0000\ud800'],
  ])('%s', (_, target, text) => {
    const unit = unitOf(
      `<unit id="k"><segment state="translated"><source>s</source><target>${target}</target></segment></unit>`,
    );
    expect(unit).toEqual({ key: 'k', source: 's', target: text, line: 2, column: 1 });
  });

  test('in segments, with what is between them', () => {
    const unit = unitOf(
      `<unit id="k"><segment><source>One.</source><target>واحد.</target></segment>
       <ignorable><source> </source></ignorable>
       <segment><source>Two.</source><target>اثنان.</target></segment></unit>`,
    );
    expect(unit).toMatchObject({ source: 'One. Two.', target: 'واحد. اثنان.' });
  });

  test('in groups, and between what other standards add', () => {
    const unit = unitOf(
      `<group id="g"><x:about xmlns:x="urn:x"><unit id="no"/></x:about><unit id="k" xmlns:y="urn:y" y:id="no">
       <segment><source>s</source><target>ت</target></segment></unit></group>`,
    );
    expect(unit).toMatchObject({ key: 'k', target: 'ت' });
  });
});

describe('a unit has no translation yet', () => {
  test.each([
    ['without a target', '<segment><source>s</source></segment>'],
    ['with an empty target', '<segment state="translated"><source>s</source><target>  </target></segment>'],
    ['with the source text to begin with', '<segment><source>s</source><target>s</target></segment>'],
    [
      'with one of its segments to do',
      '<segment><source>a</source><target>b</target></segment><segment><source>c</source></segment>',
    ],
  ])('%s', (_, segments) => {
    expect(unitOf(`<unit id="k">${segments}</unit>`)).toMatchObject({ target: '' });
  });

  test('though a name may be the same in both languages', () => {
    const segment = '<segment state="final"><source>A330</source><target>A330</target></segment>';
    expect(unitOf(`<unit id="k">${segment}</unit>`)).toMatchObject({ target: 'A330' });
  });
});

describe('a unit can’t be read', () => {
  test.each([
    ['with formatting', '<source>s</source><target><pc id="1">ت</pc></target>', 'formatting (pc)'],
    ['with a code that stands for nothing', '<source>s</source><target><ph id="7"/></target>', 'the code 7'],
    [
      'with a character that there is not',
      '<source>s</source><target><cp hex="110000"/></target>',
      '"110000"',
    ],
    ['with its parts in another order', '<source>s</source><target order="2">ت</target>', 'another order'],
    ['without a source text', '<target>ت</target>', 'no source text'],
  ])('%s', (_, parts, says) => {
    const unit = unitOf(`<unit id="k"><segment>${parts}</segment></unit>`);
    expect(unit).toMatchObject({ key: 'k', target: '', unreadable: expect.stringContaining(says) as string });
  });
});

test('a file is UTF-8, or UTF-16 that says so', () => {
  const text = '<a>مرحبا 👩‍✈️</a>';
  const utf16 = (isLittle: boolean) => {
    const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
    for (const [i, char] of ['\ufeff', ...text.split('')].entries()) {
      view.setUint16(2 * i, char.charCodeAt(0), isLittle);
    }
    return new Uint8Array(view.buffer);
  };
  expect(decode(new TextEncoder().encode(text))).toBe(text);
  expect(decode(new TextEncoder().encode(`\ufeff${text}`))).toBe(text);
  expect(decode(utf16(true))).toBe(text);
  expect(decode(utf16(false))).toBe(text);
  expect(decode(Uint8Array.of(0x3c, 0xe9, 0x3e))).toBeUndefined();
});
