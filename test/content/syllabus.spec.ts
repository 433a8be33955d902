/** What the issue of a syllabus is: that the shipped content covers what it says, in every language, and holds its times. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../../src/cli/content-folder.ts';
import { assessmentMinutes, drawItems } from '../../src/course/assessment.ts';
import { readContent } from '../../src/course/content.ts';
import { allParts, editionOf } from '../../src/course/editions.ts';
import { requiredParts } from '../../src/course/result.ts';
import type { Block } from '../../src/course/schema.ts';
import { explore } from '../../src/scenario/explore/explore.ts';
import { percentage } from '../../src/scenario/score.ts';
import { textsOf } from '../../src/scenario/texts.ts';

const folder = fileURLToPath(new URL('../../', import.meta.url));
const files = readContentFiles(folder);
const { content, problems } = readContent(files, '2026-11-26');
const { course, modules, scenarios, sources, translations } = content!;
const assessment = content!.assessment!;

test('the checker finds nothing in it, in any language', () => {
  expect(problems).toEqual([]);
  expect(course.languages).toEqual(['en', 'fr', 'ar']);
});

test('every file that crew read is part of some edition', () => {
  const parts = allParts(course).map(({ id }) => id);
  expect([...modules, ...scenarios, assessment].map(({ id }) => id).sort()).toEqual([...parts].sort());
});

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  const steps = Object.values(scenario.steps);

  test('has at least twelve steps, and every kind of them that is natural', () => {
    expect(steps.length).toBeGreaterThanOrEqual(12);
    const kinds = new Set(steps.map(({ type }) => type));
    for (const kind of ['scene', 'observe', 'order', 'ending'] as const) expect(kinds).toContain(kind);
    // Where nothing is to be reported there is no form to fill in.
    if (scenario.about!.report === 'due') expect(kinds).toContain('report');
  });

  test('is not passed by always choosing the most suspicious answer', () => {
    const explored = explore(scenario);
    const { bestScore } = explored as Extract<typeof explored, { complete: true }>;
    const suspicious = scenario.walks!.filter(({ name }) => /suspicious|sort of people/i.test(name));
    expect(suspicious.length).toBeGreaterThan(0);
    for (const { score, outcome } of suspicious) {
      expect(percentage({ score, harmed: outcome === 'harmful' }, bestScore)).toBeLessThan(course.passMark);
    }
  });
});

test('at least two flights end well without a report, and as many with one', () => {
  const due = scenarios.map(({ about }) => about!.report);
  expect(due.filter((one) => one === 'not-due').length).toBeGreaterThanOrEqual(2);
  expect(due.filter((one) => one === 'due').length).toBeGreaterThanOrEqual(2);
});

describe('the assessment', () => {
  test('has a bank of more than forty items, each objective among them, some of which must be right', () => {
    expect(assessment.items.length).toBeGreaterThanOrEqual(40);
    const tested = new Set(assessment.items.map(({ objective }) => objective));
    expect([...tested].sort()).toEqual(course.objectives.map(({ id }) => id).sort());
    const critical = new Set(
      assessment.items.flatMap(({ critical, objective }) => (critical ? [objective] : [])),
    );
    expect([...critical].sort()).toEqual(['LO4', 'LO5', 'LO7']);
  });

  test('asks every learner of each objective, and has two attempts', () => {
    const part = course.parts.find(({ type }) => type === 'assessment')!;
    if (part.type !== 'assessment') throw new Error('It is no part of the course.');
    expect(part.attempts).toBe(2);
    for (let seed = 0; seed < 200; seed++) {
      const objectives = new Set(drawItems(assessment, part, seed, 1).map(({ objective }) => objective));
      expect(objectives.size).toBe(course.objectives.length);
    }
  });

  test('gives no answer away by where it stands or how long it is', () => {
    const longest = assessment.items.filter(({ options }) => {
      const right = options.find((option) => option.right)!;
      return options.every((option) => option === right || option.text.length < right.text.length);
    });
    expect(longest.length / assessment.items.length).toBeLessThan(0.35);
  });
});

describe('the time that an edition takes, in minutes,', () => {
  test.each([
    [undefined, 2026, 35, 45],
    ['recurrent', 2026, 15, 20],
    ['recurrent', 2027, 15, 20],
    ['booster', 2026, 3, 5],
  ] as const)('%s of %d is from %d to %d', (id, year, least, most) => {
    const edition = editionOf(course, id, year)!;
    const documents = [
      ...modules,
      ...scenarios,
      { ...assessment, minutes: assessmentMinutes(assessment, edition) },
    ];
    const minutes = requiredParts(edition).reduce(
      (sum, part) => sum + documents.find((one) => one.id === part.id)!.minutes,
      0,
    );
    expect(minutes).toBeGreaterThanOrEqual(least);
    expect(minutes).toBeLessThanOrEqual(most);
  });

  test('a learner who takes the course every year flies two flights that were not flown the year before', () => {
    const flown = (id: string | undefined, year: number) =>
      requiredParts(editionOf(course, id, year)!).flatMap((part) =>
        part.type === 'scenario' ? [part.id] : [],
      );
    for (let year = 2026; year < 2032; year++) {
      const now = flown('recurrent', year + 1);
      expect(now).toHaveLength(2);
      for (const before of [flown('recurrent', year), flown(undefined, year)]) {
        expect(now.filter((one) => before.includes(one))).toEqual([]);
      }
    }
  });
});

/** Blocks whose texts state something about the world; a seat map and a question tell of people who are made up. */
const statementsIn = (block: Block): Statement[] => {
  if (block.type === 'text' || block.type === 'note') return [block];
  return 'items' in block ? block.items : [];
};

interface Statement {
  sources?: string[] | undefined;
  advice?: true | undefined;
}

describe('every statement of fact', () => {
  const isListed = (ids: readonly string[] = []) => ids.every((id) => Object.hasOwn(sources, id));

  test.each(modules.map((module) => [module.id, module] as const))(
    'in the briefing %s has a source that is listed, or is advice of the course',
    (_, { pages }) => {
      for (const { blocks } of pages) {
        for (const statement of blocks.flatMap(statementsIn)) {
          const { sources: cited, advice } = statement;
          expect([cited !== undefined, advice === true], JSON.stringify(statement)).toContain(true);
          expect(cited !== undefined && advice === true, JSON.stringify(statement)).toBe(false);
          expect(isListed(cited)).toBe(true);
        }
        for (const block of blocks) {
          if (block.type === 'case' || block.type === 'chart')
            expect(block.sources!.length).toBeGreaterThan(0);
        }
      }
    },
  );

  test('about a country has a source, a year and the day on which somebody looked', () => {
    for (const { facts, tier } of content!.countries!.countries) {
      for (const fact of [...facts, ...(tier ? [tier] : [])]) {
        expect(isListed(fact.sources)).toBe(true);
        expect(fact.sources.length).toBeGreaterThan(0);
        expect(fact.year).toBeLessThanOrEqual(2026);
        expect(fact.checked <= '2026-11-26').toBe(true);
      }
    }
  });

  test('rests on a source of which it is said when it was last looked at, and at what', () => {
    for (const source of Object.values(sources)) {
      expect(source.checked).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(source.against).toBeDefined();
    }
  });
});

test('no number is shown that nobody has called', () => {
  for (const contact of content!.contacts!.contacts) expect(contact.verified).toBeUndefined();
});

test('every translation is whole, and says that no native expert has reviewed it yet', () => {
  const documents = [course, ...modules, ...scenarios, assessment];
  // Airline, countries, contacts, campaign and care items stand beside the parts.
  expect(translations.length).toBe(2 * (documents.length + 5));
  for (const { review, texts } of translations) {
    expect(review).toEqual({ status: 'awaiting-native-expert' });
    expect(Object.keys(texts).length).toBeGreaterThan(0);
  }
  const inAll = documents.reduce((sum, document) => sum + textsOf(document).length, 0);
  expect(inAll).toBeGreaterThan(2500);
});
