import type { Command } from 'commander';
import { addExport } from './export.ts';
import { addForget } from './forget.ts';
import { addImport } from './import.ts';
import { addKey } from './key.ts';
import { addMove } from './move.ts';
import { addRetain } from './retain.ts';
import { addRoster } from './roster.ts';
import { addVerifyEvidence } from './verify.ts';

export function addRecords(program: Command): void {
  const records = program.command('records').description('Completion records, for the compliance team.');
  for (const add of [
    addImport,
    addExport,
    addVerifyEvidence,
    addKey,
    addForget,
    addRetain,
    addMove,
    addRoster,
  ])
    add(records);
}
