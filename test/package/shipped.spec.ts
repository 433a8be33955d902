import { describe, expect, test } from 'vitest';
import { packedCourseSchema } from '../../src/course/packed.ts';
import { splitContent } from '../../src/package/split.ts';
import { targets } from '../../src/package/target.ts';
import { metadata12Errors, schemaErrors } from './manifest-xml.ts';
import { brokenRules } from './package-rules.ts';
import { packed, shippedCourse } from './small-course.ts';

const whole = shippedCourse();

describe.each([whole, ...splitContent(whole)].map((content) => [content.course.id, content] as const))(
  '%s, which Crosscheck comes with,',
  (_id, content) => {
    test.each(targets)('is a package for %s that breaks no rule', async (target) => {
      const { zip, manifest, text } = await packed(target, content);
      expect(brokenRules(zip, target)).toEqual([]);
      if (target !== 'web') expect(schemaErrors(manifest, target)).toBe('');
      if (target === 'scorm12') expect(metadata12Errors(text('metadata.xml'))).toBe('');
    });

    test('says which objectives each scenario tests, in the order of the course', async () => {
      const { text } = await packed('web', content);
      const { course, scenarios } = packedCourseSchema.parse(JSON.parse(text('content/course.json')));
      const inOrder = course.objectives.map(({ id }) => id);
      for (const { id, objectives } of scenarios) {
        const { steps } = content.scenarios.find((scenario) => scenario.id === id)!;
        const tests = Object.values(steps).flatMap((step) =>
          step.type === 'ending' ? [] : (step.tests ?? []),
        );
        expect(objectives).toEqual(inOrder.filter((objective) => tests.includes(objective)));
        expect(objectives.length).toBeGreaterThan(0);
      }
    });
  },
);
