import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Option, type Command } from 'commander';
import { checkScenario } from '../scenario/check/check.ts';
import { isError, type PlacedProblem } from '../scenario/check/problem.ts';
import { explore, type Exploration } from '../scenario/explore/explore.ts';
import { mermaidOf } from '../scenario/mermaid.ts';
import { coverageOf } from '../scenario/objectives.ts';
import type { Scenario } from '../scenario/schema.ts';
import { printProblems, listed } from './problems.ts';

interface Options {
  content: string;
  json?: boolean;
  format: 'text' | 'mermaid';
}

export function addExplore(program: Command): void {
  program
    .command('explore')
    .description('Say what can happen in a scenario: its paths, endings, scores, and objectives.')
    .argument('<scenario>', 'a scenario file, or the id of a scenario in the content folder')
    .option('--content <dir>', 'the folder with modules/ and scenarios/', '.')
    .option('--json', 'print one JSON document')
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['text', 'mermaid']).default('text'),
    )
    .action((name: string, options: Options) => {
      const file = fileOf(name, options.content);
      const { scenario, problems } = checkScenario(textOf(file));
      const errors = problems.filter(isError);
      const explored = scenario && errors.length === 0 ? explore(scenario) : undefined;
      if (!scenario || !explored?.complete) return refuse(file, errors, options);
      const drawing = options.format === 'mermaid' ? mermaidOf(scenario) : undefined;
      if (options.json) print(JSON.stringify(asJson(scenario, explored, drawing), null, 2));
      else print(drawing?.trimEnd() ?? inWords(scenario, explored));
    });
}

const print = (text: string) => process.stdout.write(`${text}\n`);

function fileOf(name: string, folder: string): string {
  const inFolder = join(folder, 'scenarios', `${name}.json`);
  return !existsSync(name) && existsSync(inFolder) ? relative('.', inFolder) : name;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file} can't be read. Is the name right?`);
  }
}

function refuse(file: string, errors: readonly PlacedProblem[], { json }: Options): void {
  const placed = errors.map((problem) => ({ ...problem, file }));
  printProblems(placed);
  process.stderr.write('Nothing was explored, because the scenario has errors. Mend them first.\n');
  if (json) {
    print(JSON.stringify({ problems: listed(placed) }, null, 2));
  }
  process.exitCode = 1;
}

function asJson(scenario: Scenario, explored: Exploration, drawing: string | undefined) {
  return {
    scenario: scenario.id,
    states: explored.states,
    // There may be more than a number can hold exactly.
    paths: String(explored.paths),
    endings: endingsOf(scenario, explored),
    lowestScore: explored.lowestScore,
    highestScore: explored.highestScore,
    bestScore: explored.bestScore,
    bestHarmlessScore: finite(explored.bestHarmlessScore),
    longestPath: explored.longestPath,
    worstSuspendChars: explored.longestTrail,
    objectives: coverageOf(scenario),
    ...(drawing !== undefined && { mermaid: drawing }),
  };
}

const finite = (points: number) => (Number.isFinite(points) ? points : null);

function endingsOf({ steps }: Scenario, { endings }: Exploration) {
  return Object.entries(steps).flatMap(([id, step]) =>
    step.type === 'ending' && endings.has(id) ? [{ id, outcome: step.outcome, reported: step.reported }] : [],
  );
}

function inWords(scenario: Scenario, explored: Exploration): string {
  const { states, lowestScore, highestScore, bestScore, bestHarmlessScore } = explored;
  const harmless = Number.isFinite(bestHarmlessScore)
    ? `${bestHarmlessScore} at best without a harmful choice`
    : 'no way without a harmful choice';
  const rows: [string, string][] = [
    ['Steps', String(explored.reached.size)],
    ['States', `${counted(states)}, those that behave the same being one`],
    ['Paths', counted(explored.paths)],
    ...endingsOf(scenario, explored).map(({ id, outcome, reported }, i): [string, string] => [
      i === 0 ? 'Endings reached' : '',
      `${id} (${outcome}, ${reported ? 'reported' : 'not reported'})`,
    ]),
    ['Score', `${lowestScore} to ${highestScore}; counts as 100 %: ${bestScore}; ${harmless}`],
    ['Longest path', explored.longestPath === 1 ? '1 decision' : `${explored.longestPath} decisions`],
    ['Saved progress', `at most ${counted(explored.longestTrail)} characters of suspend data`],
    ...coverageOf(scenario).map(({ objective, steps }, i): [string, string] => [
      i === 0 ? 'Objectives' : '',
      `${objective}: ${steps.length === 0 ? 'no step tests it' : `tested in ${steps.join(', ')}`}`,
    ]),
  ];
  return [
    `${scenario.title} (${scenario.id})`,
    ...rows.map(([what, says]) => `  ${what.padEnd(17)}${says}`),
  ].join('\n');
}

/** A whole number to read; the size of one that nobody would read. */
function counted(count: number | bigint): string {
  const written = count.toString();
  if (written.length <= 30) return count.toLocaleString('en');
  return `about ${written[0]}.${written.slice(1, 3)} × 10^${written.length - 1} (--json gives every digit)`;
}
