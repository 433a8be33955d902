import type { Command } from 'commander';
import { addDue } from './due.ts';
import { addExport } from './export.ts';
import { addForget } from './forget.ts';
import { addImport } from './import.ts';
import { addKey } from './key.ts';
import { addMove } from './move.ts';
import { addRetain } from './retain.ts';
import { addRoster } from './roster.ts';
import { addStatus } from './status.ts';
import { addSummary } from './summary.ts';
import { addVerifyEvidence } from './verify.ts';

const commands = [
  addImport,
  addRoster,
  addDue,
  addStatus,
  addSummary,
  addExport,
  addVerifyEvidence,
  addForget,
  addRetain,
  addMove,
  addKey,
];

export function addRecords(program: Command): void {
  const records = program.command('records').description('Completion records, for the compliance team.');
  for (const add of commands) add(records);
}
