import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createValidator, type SchemaSet } from '../../../src/package/verify/xsd.ts';
import { goodFiles, schemasOf, validator } from './good.ts';

const validate = await validator;

const manifest = (kind: Exclude<SchemaSet, 'cmi5'>) => strFromU8(goodFiles(kind).get('imsmanifest.xml')!);
const courseStructure = strFromU8(goodFiles('cmi5').get('cmi5.xml')!);

test('metadata of another schema in the manifest are no error, and an unknown element of the standard is one', () => {
  const lom = '<lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general/></lom></metadata>';
  for (const kind of ['scorm12', 'scorm2004-3rd', 'scorm2004-4th'] as const) {
    expect([kind, validate(manifest(kind).replace('</metadata>', lom), kind)]).toEqual([kind, []]);
  }
  const unknown = manifest('scorm12').replace('</metadata>', '<adlcp:place/></metadata>');
  expect(validate(unknown, 'scorm12')).toEqual([expect.stringMatching(/^line 5: .*place/)]);
});

test('a document that is no XML is told of with its line', () => {
  expect(validate('<a>\n<b></a>', 'cmi5')[0]).toMatch(/^line 2: /);
});

test('tells no more than a screenful of one document', () => {
  const broken = manifest('scorm12').replace('</resources>', '<resource/>'.repeat(500) + '</resources>');
  expect(validate(broken, 'scorm12').length).toBeLessThanOrEqual(20);
});

test('a schema that is not there is an error, wherever else it may be', async () => {
  const without = await createValidator((set) => {
    const files = schemasOf(set);
    files.delete('imsss_v1p0.xsd');
    return files;
  });
  expect(() => without(manifest('scorm2004-3rd'), 'scorm2004-3rd')).toThrow(/imsss/);
  expect(without(manifest('scorm12'), 'scorm12')).toEqual([]);
});

describe('the form of cmi5.xml', () => {
  const unit = /<au [^]*<\/au>/.exec(courseStructure)![0];
  const withUnit = (change: (unit: string) => string) =>
    validate(courseStructure.replace(unit, change(unit)), 'cmi5');

  test.each<[string, (unit: string) => string]>([
    ['a unit in a block in a block', (unit) => block(block(unit))],
    ['two units', (unit) => unit + unit.replace('doors/au', 'doors/more')],
    [
      'an element and an attribute of another namespace',
      (unit) =>
        unit
          .replace('</au>', '<x:y xmlns:x="urn:x" z="1"/></au>')
          .replace('<au ', '<au xmlns:q="urn:q" q:r="1" '),
    ],
    [
      'launch parameters and an entitlement key',
      (unit) =>
        unit.replace(
          '</au>',
          '<launchParameters>a=b</launchParameters><entitlementKey>k</entitlementKey></au>',
        ),
    ],
    ['no attribute but the id', (unit) => unit.replace(/ (moveOn|masteryScore)="[^"]*"/g, '')],
    [
      'a window of its own and a kind of activity',
      (unit) =>
        unit.replace('<au ', '<au launchMethod="OwnWindow" activityType="https://airline.example/flight" '),
    ],
    [
      'texts in two languages',
      (unit) => unit.replace('<langstring lang="en">', '<langstring lang="ar">أبواب</langstring>$&'),
    ],
  ])('can have %s', (_name, change) => {
    expect(withUnit(change)).toEqual([]);
  });

  test.each<[string, (unit: string) => string]>([
    ['no unit', () => ''],
    ['a block without a unit', () => block('')],
    ['a block without an id', (unit) => block(unit).replace(/ id="[^"]*block"/, '')],
    ['a unit without an id', (unit) => unit.replace(/ id="[^"]*"/, '')],
    ['a unit without a description', (unit) => unit.replace(/<description>.*<\/description>/, '')],
    [
      'a title behind the description',
      (unit) => unit.replace(/(<title>.*<\/title>)\s*(<description>.*<\/description>)/, '$2$1'),
    ],
    ['an empty url', (unit) => unit.replace(/<url>.*<\/url>/, '<url></url>')],
    ['a moveOn of another name', (unit) => unit.replace('CompletedAndPassed', 'completedAndPassed')],
    ['a mastery score above 1', (unit) => unit.replace('0.8', '1.01')],
    ['another way to launch', (unit) => unit.replace('<au ', '<au launchMethod="Popup" ')],
    ['an attribute that is not there', (unit) => unit.replace('<au ', '<au mastery="1" ')],
    ['a title without a language string', (unit) => unit.replace(/<langstring.*?<\/langstring>/, 'Doors')],
    ['an unknown element', (unit) => unit.replace('</au>', '<more/></au>')],
  ])('can’t have %s', (_name, change) => {
    expect(withUnit(change)[0]).toMatch(/^line \d+: /);
  });

  test('can’t have the objectives behind the units', () => {
    const objectives = /<objectives>[^]*?<\/objectives>/.exec(courseStructure)![0];
    const moved = courseStructure.replace(objectives, '').replace('</courseStructure>', `${objectives}$&`);
    expect(validate(moved, 'cmi5')).not.toEqual([]);
  });
});

let blocks = 0;

function block(inside: string): string {
  blocks += 1;
  const text = (name: string) => `<${name}><langstring lang="en">Part</langstring></${name}>`;
  return `<block id="https://airline.example/${blocks}/block">${text('title')}${text('description')}${inside}</block>`;
}
