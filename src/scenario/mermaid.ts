/** A scenario as a drawing: a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html). */
import type { Condition, Next, Scenario, Step } from './schema.ts';

/** The text of a flowchart with a node for each step and an edge for each way on. References must resolve. */
export function mermaidOf({ start, steps }: Scenario): string {
  // A step's own id could be a word of Mermaid's, such as "end".
  const names = new Map(Object.keys(steps).map((id, i) => [id, `s${i}`]));
  const nameOf = (id: string) => names.get(id)!;
  const edges = Object.entries(steps).flatMap(([id, step]) =>
    waysOn(step).map(({ label, to }) => {
      const arrow = label === '' ? '-->' : `-->|${quoted(label)}|`;
      return `  ${nameOf(id)} ${arrow} ${nameOf(to)}`;
    }),
  );
  return [
    'flowchart TD',
    '  begin((" ")) --> ' + nameOf(start),
    ...Object.entries(steps).map(([id, step]) => `  ${nameOf(id)}${shapeOf(id, step)}`),
    ...edges,
    '  classDef good fill:#d7f0dd,stroke:#1b6b36,color:#0c2b17',
    '  classDef acceptable fill:#fdf0c8,stroke:#7a5b00,color:#332600',
    '  classDef harmful fill:#f9d9d6,stroke:#a1281d,color:#3d0d08',
    '',
  ].join('\n');
}

function shapeOf(id: string, step: Step): string {
  const label = quoted(`${id}\n${step.title}`);
  switch (step.type) {
    case 'scene':
      return `[${label}]`;
    case 'observe':
      return `{{${label}}}`;
    case 'order':
      return `[/${label}/]`;
    case 'report':
      return `[[${label}]]`;
    case 'ending':
      return `([${label}]):::${step.outcome}`;
  }
}

interface WayOn {
  label: string;
  to: string;
}

function waysOn(step: Step): WayOn[] {
  if (step.type === 'ending') return [];
  if (step.type !== 'scene') return branchesOf(step.next, []);
  return step.choices.flatMap(({ id, outcome, when, next }) =>
    branchesOf(next, [
      outcome === 'good' ? id : `${id} (${outcome})`,
      ...(when ? [`if ${spoken(when)}`] : []),
    ]),
  );
}

function branchesOf(next: Next, before: readonly string[]): WayOn[] {
  if (typeof next === 'string') return [{ label: before.join(', '), to: next }];
  return next.map(({ when, to }) => {
    const otherwise = next.length > 1 ? ['otherwise'] : [];
    return { label: [...before, ...(when ? [`if ${spoken(when)}`] : otherwise)].join(', '), to };
  });
}

/** A condition in words. */
function spoken(condition: Condition): string {
  if ('noticed' in condition) return `${condition.noticed} noticed`;
  if ('chose' in condition) return `${condition.chose} chosen`;
  if ('score' in condition) {
    return 'atLeast' in condition.score
      ? `${condition.score.atLeast} points or more`
      : `fewer than ${condition.score.below} points`;
  }
  if ('all' in condition) return condition.all.map(inBrackets).join(' and ');
  if ('any' in condition) return condition.any.map(inBrackets).join(' or ');
  return `not ${inBrackets(condition.not)}`;
}

function inBrackets(condition: Condition): string {
  return 'all' in condition || 'any' in condition ? `(${spoken(condition)})` : spoken(condition);
}

/** Everything that Mermaid, or the HTML that it writes, would read as more than text becomes an entity code. */
function quoted(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{M}\p{N} .,:()’–-]/gu, (char) =>
    char === '\n' ? '<br>' : `#${char.codePointAt(0)};`,
  );
  return `"${escaped}"`;
}
