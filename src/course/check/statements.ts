import type { Path, Problem } from '../../scenario/check/problem.ts';
import type { Module } from '../schema.ts';
import { isObject } from '../../scenario/check/raw.ts';
import { campaignFile, type CourseFiles, type CourseProblem } from './files.ts';

/** What a module states in one place. */
interface Statement {
  path: Path;
  text: string;
  sources?: readonly string[] | undefined;
  advice?: true | undefined;
}

/** Finds statements of modules that do not say what they rest on: sources, or nothing but the course's own judgement. */
export function checkStatements({ modules, documents }: CourseFiles): CourseProblem[] {
  const inModules = [...modules].flatMap(([file, module]) =>
    [...statementsIn(module)].flatMap(problemsOf).map((problem) => ({ file, problem })),
  );
  const inCampaign = [...printed(documents.get(campaignFile), [])]
    .flatMap(problemsOf)
    .map((problem) => ({ file: campaignFile, problem }));
  return [...inModules, ...inCampaign];
}

/** What the campaign states in print: its lists, what is never a sign, and its pictures for social media. */
function* printed(value: unknown, path: Path): Generator<Statement> {
  if (Array.isArray(value)) {
    for (const [i, member] of value.entries()) yield* printed(member, [...path, i]);
    return;
  }
  if (!isObject(value)) return;
  const states = path.includes('items') || path[0] === 'tiles' || path.at(-1) === 'looks';
  if (states && typeof value.text === 'string') yield { ...value, text: value.text, path };
  for (const [name, member] of Object.entries(value)) yield* printed(member, [...path, name]);
}

function* statementsIn({ pages }: Module): Generator<Statement> {
  for (const [i, { blocks }] of pages.entries()) {
    for (const [j, block] of blocks.entries()) {
      const path = ['pages', i, 'blocks', j];
      switch (block.type) {
        case 'text':
        case 'note':
          yield { ...block, path };
          break;
        case 'list':
        case 'steps':
        case 'terms':
        case 'signs':
          for (const [k, item] of block.items.entries()) yield { ...item, path: [...path, 'items', k] };
          break;
        case 'pairs':
          for (const [k, { left, ...item }] of block.items.entries())
            yield { ...item, text: left, path: [...path, 'items', k] };
      }
    }
  }
}

function problemsOf({ path, text, sources, advice }: Statement): Problem[] {
  if ((sources === undefined) !== (advice === undefined)) return [];
  const named = `“${beginningOf(text)}”`;
  return sources === undefined
    ? [
        {
          rule: 'statement-without-source',
          path,
          message: `${named} does not say what it rests on.`,
          remedy:
            'Add "sources" where it states a fact, or "advice": true where it is the course’s own advice.',
        },
      ]
    : [
        {
          rule: 'statement-without-source',
          path,
          message: `${named} has sources, and is called advice as well.`,
          remedy: 'Take "advice" away where it states a fact, and else its "sources".',
        },
      ];
}

/** Characters; enough to find a text by. */
const longest = 60;

/** The first words of a text. */
function beginningOf(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}
