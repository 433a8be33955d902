/** Folders of content that a journey needs and nobody ships. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkScenario } from '../../src/scenario/check/check.ts';
import type { Course } from '../../src/course/schema.ts';
import type { Scenario } from '../../src/scenario/schema.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const namesIn = (folder: string) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));

/** Every scenario of the shipped content; a translation has a language in its name. */
export function shippedScenarios(): Scenario[] {
  return namesIn('scenarios')
    .filter((name) => name.split('.').length === 2)
    .map((name) => checkScenario(read(`scenarios/${name}`)).scenario!);
}

/** A course of one briefing and the longest of the shipped flights. @returns the folder */
export function oneFlight(): string {
  const scenario = 'scenarios/nouakchott-gulf-recruits.json';
  return writeContent({
    'modules/course.json': parse(read('test/fixtures/one-flight/course.json')),
    'modules/briefing.json': parse(read('test/fixtures/one-flight/briefing.json')),
    'modules/sources.json': parse(read('modules/sources.json')),
    [scenario]: parse(read(scenario)),
  });
}

/** The shipped content as a course of one scenario and nothing before it. @returns the folder */
export function shippedWithOnly({ id }: Scenario): string {
  const course = JSON.parse(read('modules/course.json')) as Course;
  const { editions, ...rest } = course;
  const only = { ...rest, parts: [{ type: 'scenario', id }] };
  const documents = Object.fromEntries([
    ...namesIn('modules').map((name) => [`modules/${name}`, JSON.parse(read(`modules/${name}`)) as object]),
    ...namesIn('scenarios')
      .filter((name) => name.startsWith(`${id}.`))
      .map((name) => [`scenarios/${name}`, JSON.parse(read(`scenarios/${name}`)) as object]),
    ['modules/course.json', only],
  ]) as Record<string, object>;
  return writeContent(documents);
}

const parse = (text: string) => JSON.parse(text) as object;

/** @param documents by path @returns the folder, which whoever uses it removes */
export function writeContent(documents: Readonly<Record<string, object>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-content-'));
  for (const [path, document] of Object.entries(documents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(document));
  }
  return folder;
}
