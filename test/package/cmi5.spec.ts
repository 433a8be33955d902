import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { schemaErrors, textsAt } from './manifest-xml.ts';
import { brokenRules } from './package-rules.ts';
import { packed, smallCourse } from './small-course.ts';

const course = '/cp:courseStructure/cp:course';
const au = '/cp:courseStructure/cp:au';

test('cmi5.xml is valid, whatever the pass mark, and says it as a share of one', async () => {
  for (const [passMark, share] of [
    [1, '0.01'],
    [57, '0.57'],
    [100, '1'],
  ] as const) {
    const { manifest } = await packed('cmi5', smallCourse({ passMark }));
    expect(schemaErrors(manifest, 'cmi5')).toBe('');
    expect(textsAt(manifest, 'cmi5', `${au}/@masteryScore`)).toEqual([share]);
    expect(textsAt(manifest, 'cmi5', `${au}/@moveOn`)).toEqual(['CompletedAndPassed']);
  }
});

test('a course that has no score moves on when it is completed, and is held to no pass mark', async () => {
  const { parts } = smallCourse().course;
  const only = parts.filter(({ type }) => type === 'module');
  const optional = parts.map((part) => (part.type === 'scenario' ? { ...part, required: false } : part));
  for (const none of [only, optional]) {
    const { zip, manifest } = await packed('cmi5', smallCourse({ parts: none }));
    expect(schemaErrors(manifest, 'cmi5')).toBe('');
    expect(brokenRules(zip, 'cmi5')).toEqual([]);
    expect(textsAt(manifest, 'cmi5', `${au}/@moveOn`)).toEqual(['Completed']);
    expect(textsAt(manifest, 'cmi5', '//@masteryScore')).toEqual([]);
  }
});

test('the ids are the same in every version of a course, and no other course has them', async () => {
  const ids = async (change: Parameters<typeof smallCourse>[0]) => {
    const { manifest } = await packed('cmi5', smallCourse(change));
    return textsAt(manifest, 'cmi5', '//@id');
  };
  const now = await ids({});
  // `printf small-course | sha256sum`, with the version and the variant of RFC 9562 set.
  expect(now).toEqual([
    'urn:uuid:588b0ce2-a2cf-8512-b064-0c076e3d3aaf',
    'urn:uuid:410b0cba-4d69-83b7-b5b5-ce00c6db7563',
  ]);
  expect(await ids({ version: '2.0.0', title: 'Another title', passMark: 50 })).toEqual(now);
  expect(new Set([...now, ...(await ids({ id: 'other-course' }))]).size).toBe(4);
});

test('title and summary come through as they are written, in the language of the course', async () => {
  const [title, summary] = ['Signes & <gestes> “à bord”', 'Ce que l’on voit, 👩‍✈️\u000bet à qui on le dit.'];
  const { manifest } = await packed('cmi5', smallCourse({ title, summary, language: 'fr' }));
  expect(schemaErrors(manifest, 'cmi5')).toBe('');
  for (const of of [course, au]) {
    expect(textsAt(manifest, 'cmi5', `${of}/cp:title/cp:langstring`)).toEqual([title]);
    expect(textsAt(manifest, 'cmi5', `${of}/cp:description/cp:langstring`)).toEqual([
      summary.replace('\u000b', ' '),
    ]);
  }
  expect(new Set(textsAt(manifest, 'cmi5', '//@lang'))).toEqual(new Set(['fr']));
});

test('what cmi5 has no place for stands in an extension: language, version, duration and fingerprint', async () => {
  const { manifest, fingerprint } = await packed('cmi5');
  const about = `${course}/*[local-name() = "about"]`;
  expect(textsAt(manifest, 'cmi5', `${about}/@*`)).toEqual(['en', '1.0.0', 'PT5M', fingerprint]);
  expect(textsAt(manifest, 'cmi5', `${about}[starts-with(namespace-uri(), "urn:uuid:")]`)).toHaveLength(1);
});

test('it opens in any window, and the launch page is in the package', async () => {
  const { manifest, zip } = await packed('cmi5');
  expect(textsAt(manifest, 'cmi5', `${au}/@launchMethod`)).toEqual(['AnyWindow']);
  const [url] = textsAt(manifest, 'cmi5', `${au}/cp:url`);
  expect(Object.keys(unzipSync(zip))).toContain(url);
});

test.each([
  [/(<au id=")[^"]*/, '$1au/1', 'au/1 belongs to somebody else'],
  [/moveOn="[^"]*"/, '', 'moveOn is wrong'],
  [/masteryScore="[^"]*"/, 'masteryScore="75"', 'the pass mark is wrong'],
  ['<url>index.html', '<url>start.html', 'the launch page is not there'],
] as const)('the rules of cmi5 catch %s as %s', async (from, to, rule) => {
  const files = unzipSync((await packed('cmi5')).zip);
  const text = strFromU8(files['cmi5.xml']!);
  expect(text).toMatch(from);
  const zip = zipSync({ ...files, 'cmi5.xml': strToU8(text.replace(from, to)) });
  expect(brokenRules(zip, 'cmi5')).toContain(rule);
});
