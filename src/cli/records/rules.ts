import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readRules } from '../../records/validity/rules.ts';
import type { Rules } from '../../records/validity/rules-schema.ts';

/** The rules of a content folder; undefined where it has none. @throws Error that names the file and the place in it */
export function rulesIn(content: string): Rules | undefined {
  const file = join(content, 'modules', 'records.json');
  return existsSync(file) ? readRules(readFileSync(file, 'utf8'), file) : undefined;
}

export interface RulesOptions {
  content: string;
  rules?: string;
}

/** Adds the options that name the rules. */
export function byRules(command: Command): Command {
  return command
    .option('--content <dir>', 'the folder with modules/records.json, the rules', '.')
    .option('--rules <file>', 'the rules, where they are another file');
}

/** @throws Error that names the file and the place in it, or says that there are no rules */
export function chosenRules({ content, rules: file }: RulesOptions): Rules {
  const rules = file === undefined ? rulesIn(content) : readRules(readFileSync(file, 'utf8'), file);
  if (rules === undefined) {
    throw new Error(
      `There is no modules/records.json in ${content}, which says who must hold which training. Name the folder with --content, or the file with --rules.`,
    );
  }
  return rules;
}
