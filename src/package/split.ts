import type { Content } from '../course/content.ts';
import type { Module, Part } from '../course/schema.ts';
import { coverageOf } from '../scenario/objectives.ts';
import type { Scenario } from '../scenario/schema.ts';
import { inLanguage } from './scenario-files.ts';

/**
 * Each part of a course as a course of its own, in the order of the parts, so that an airline can put one scenario into
 * another course. Version, pass mark and support are those of the whole course; the part is required.
 */
export function splitContent(content: Content): Content[] {
  return content.course.parts.map((part) =>
    part.type === 'module'
      ? ofModule(
          content,
          part,
          content.modules.find(({ id }) => id === part.id)!,
        )
      : ofScenario(
          content,
          part,
          content.scenarios.find(({ id }) => id === part.id)!,
        ),
  );
}

function ofModule(content: Content, part: Part, module: Module): Content {
  return {
    course: { ...courseOf(content, part, module), review: module.review },
    modules: [module],
    scenarios: [],
    translations: [],
    sources: citedIn(content, module),
  };
}

function ofScenario(content: Content, part: Part, scenario: Scenario): Content {
  const { language, objectives } = content.course;
  const served = coverageOf(scenario).map(({ objective }) => objective);
  const { document } = inLanguage(scenario, language, content.translations);
  return {
    course: {
      ...courseOf(content, part, document),
      review: scenario.review,
      objectives: objectives.filter(({ id }) => served.includes(id)),
    },
    modules: [],
    scenarios: [scenario],
    translations: content.translations.filter((one) => one.scenario === scenario.id),
    sources: citedIn(content, scenario),
  };
}

function courseOf({ course }: Content, { type, id }: Part, { title, summary }: Module | Scenario) {
  return { ...course, id: `${course.id}-${id}`, title, summary, parts: [{ type, id }] };
}

function citedIn({ sources }: Content, document: Module | Scenario): Content['sources'] {
  const cited = new Set(sourcesIn(document));
  return Object.fromEntries(Object.entries(sources).filter(([id]) => cited.has(id)));
}

/** Every source cited anywhere in a document. */
function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    key === 'sources' && Array.isArray(child) ? child.map(String) : sourcesIn(child),
  );
}
