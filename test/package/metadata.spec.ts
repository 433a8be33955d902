import { describe, expect, test } from 'vitest';
import { metadata12Errors, metadataNamespace, textsAt, textsIn } from './manifest-xml.ts';
import { packed, smallCourse } from './small-course.ts';

describe.each(['scorm12', 'scorm2004', 'scorm2004-4th'] as const)('the metadata for %s', (target) => {
  const at = (xml: string, xpath: string) =>
    textsIn(xml, { md: metadataNamespace[target] }, `/md:lom/${xpath}`);
  const isOld = target === 'scorm12';

  test('are in a file of their own, which the manifest names', async () => {
    const { manifest, text } = await packed(target);
    const named = textsAt(manifest, target, '/cp:manifest/cp:metadata/adlcp:location');
    expect(named).toEqual(['metadata.xml']);
    expect(at(text('metadata.xml'), 'md:general')).toHaveLength(1);
  });

  test('say what the course is called, what it is about, how long it takes, and which content it has', async () => {
    const change = {
      title: 'Portes & mains',
      summary: 'Ce que <tu> vois.',
      language: 'fr',
      version: '2.3.4',
    } as const;
    const { text, fingerprint } = await packed(target, smallCourse(change));
    const xml = text('metadata.xml');
    const [words, entry, time, catalog] = isOld
      ? [
          'md:langstring[@xml:lang = "fr"]',
          'md:entry/md:langstring',
          'md:typicallearningtime/md:datetime',
          'md:catalogentry',
        ]
      : ['md:string[@language = "fr"]', 'md:entry', 'md:typicalLearningTime/md:duration', 'md:identifier'];
    expect(at(xml, `md:general/md:title/${words}`)).toEqual([change.title]);
    expect(at(xml, `md:general/md:description/${words}`)).toEqual([change.summary]);
    expect(at(xml, 'md:general/md:language')).toEqual(['fr']);
    expect(at(xml, `md:general/${catalog}/${entry}`)).toEqual([fingerprint]);
    expect(at(xml, `md:educational/${time}`)).toEqual(['PT5M']);
    expect(at(xml, `${isOld ? 'md:lifecycle' : 'md:lifeCycle'}/md:version/*`)).toEqual(['2.3.4']);
  });

  test('call content a draft until experts have reviewed all of it', async () => {
    const status = `${isOld ? 'md:lifecycle' : 'md:lifeCycle'}/md:status/md:value`;
    const content = smallCourse();
    const statusOf = async () =>
      at((await packed(target, content)).text('metadata.xml'), status).map((word) =>
        word.trim().toLowerCase(),
      );
    expect(await statusOf()).toEqual(['draft']);
    const review = { status: 'reviewed', by: 'An expert', on: '2026-05-04' } as const;
    for (const one of [content.course, ...content.modules, ...content.scenarios]) one.review = review;
    expect(await statusOf()).toEqual(['final']);
  });

  test('have a description that importers do not cut, however long the summary is', async () => {
    const { text } = await packed(target, smallCourse({ summary: 'é&👩'.repeat(100) }));
    const [description] = at(text('metadata.xml'), 'md:general/md:description/*');
    expect(description).toBe('é&👩'.repeat(100));
    expect(description!.length).toBeLessThanOrEqual(1000);
  });
});

test('the metadata of SCORM 1.2 are valid by their schema, which refuses others', async () => {
  const { text } = await packed('scorm12');
  expect(metadata12Errors(text('metadata.xml'))).toBe('');
  for (const [from, to] of [
    ['<title>', '<titel>'],
    [/(<language>.*<\/language>)([^]*?<\/description>)/, '$2$1'],
    ['<general>', '<general><rights/>'],
  ] as const) {
    const broken = text('metadata.xml')
      .replace(from, to)
      .replace('</title>', from === '<title>' ? '</titel>' : '</title>');
    expect([String(from), metadata12Errors(broken)]).toEqual([String(from), expect.stringMatching(/./)]);
  }
});
