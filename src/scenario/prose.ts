import type { Paragraph } from './schema.ts';
import { holds } from './condition.ts';
import type { Memory } from './decision.ts';

/** The paragraphs that are shown after what the learner has done. */
export function shown(paragraphs: readonly Paragraph[], memory: Memory): Paragraph[] {
  return paragraphs.filter(
    (paragraph) => typeof paragraph === 'string' || !paragraph.when || holds(paragraph.when, memory),
  );
}
