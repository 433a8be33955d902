import type { Content } from '../course/content.ts';
import type { Part } from '../course/schema.ts';
import { coverageOf } from '../scenario/objectives.ts';
import type { OriginalName } from '../scenario/translation/original.ts';
import { inLanguage } from './localised.ts';
import { retitled } from './retitled.ts';

/**
 * Each part of a course as a course of its own, in the order of the parts, so that an airline can put one scenario into
 * another course. Version, pass mark and support are those of the whole course; the part is required.
 */
export function splitContent(content: Content): Content[] {
  const { course, translations } = content;
  return course.parts.map((part) => {
    const { document, objectives } = documentOf(content, part);
    const name: OriginalName = { kind: part.type === 'scenario' ? 'scenario' : 'module', id: part.id };
    const { required, ...alone } = part;
    const ofPart = {
      ...course,
      id: `${course.id}-${part.id}`,
      review: document.review,
      objectives: course.objectives.filter(({ id }) => objectives === undefined || objectives.includes(id)),
      parts: [alone],
    };
    return retitled({ ...content, course: ofPart }, (language) =>
      inLanguage(document, name, language, translations),
    );
  });
}

/** The document of a part, and the objectives that it serves; undefined where it may serve any. */
function documentOf({ modules, scenarios, assessment }: Content, { type, id }: Part) {
  if (type === 'module') return { document: modules.find((one) => one.id === id)!, objectives: undefined };
  if (type === 'assessment') {
    return { document: assessment!, objectives: assessment!.items.map(({ objective }) => objective) };
  }
  const document = scenarios.find((one) => one.id === id)!;
  return { document, objectives: coverageOf(document).map(({ objective }) => objective) };
}
