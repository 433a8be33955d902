/** An export as a large airline's LMS writes it, and its roster. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const bases = ['ALG', 'CAI', 'KWI', 'NKC', 'JED', 'RUH', 'CMN', 'TUN', 'BEY', 'AMM'];
const givenNames = [
  'Amal',
  'Yousef',
  'Mariam',
  'Khadija',
  'Omar',
  'Fatima',
  'Sidi',
  'Noura',
  'Claire',
  'Idris',
];
const familyNames = [
  'Benkirane',
  'Al-Sabah',
  'Ould Ahmed',
  'Mansour',
  'Haddad',
  'Diallo',
  'Martin',
  'El Fassi',
];
const roles = ['cabin-crew', 'cabin-crew', 'cabin-crew', 'senior-cabin-crew'];

const attemptsEach = 4;

/** A day in the three years before 2026-11-01, spread evenly, and the same for the same number. */
function dayOf(i: number): Date {
  return new Date(Date.UTC(2023, 10, 1) + ((i * 7919) % 1096) * 86_400_000 + ((i * 104_729) % 86_400) * 1000);
}

export function personAt(i: number): string {
  return String(100_000 + i);
}

function nameAt(i: number): string {
  return `${familyNames[i % 8]!}, ${givenNames[(i * 7) % 10]!} ${i}`;
}

function scoreAt(i: number, correction: number): number {
  return hasFailed(i) ? 40 + (i % 40) : 80 + ((i + correction) % 21);
}

const hasFailed = (i: number) => (i * 31) % 10 === 0;

/** What a store says that holds the rows of one export and nothing else. */
export function tallyOf(rows: number, correction: number): { count: number; sum: number } {
  let sum = 0;
  for (let i = 0; i < rows; i++) sum += scoreAt(i, correction);
  return { count: rows, sum };
}

/** @param correction other scores, as a corrected export has them */
function rowAt(i: number, correction: number): string {
  const person = Math.floor(i / attemptsEach);
  const started = dayOf(i);
  const seconds = 600 + (i % 2400);
  const completed = new Date(started.getTime() + seconds * 1000);
  return (
    `${personAt(person)},"${nameAt(person)}",recognise-and-report,Trafficking in persons: recognise and report,` +
    `2.0.0,${(i % attemptsEach) + 1},${started.toISOString()},${completed.toISOString()},${seconds},` +
    `completed,${hasFailed(i) ? 'failed' : 'passed'},${scoreAt(i, correction)}\n`
  );
}

const headings =
  'learner_id,learner_name,course_id,course_title,course_version,attempt,started_at,completed_at,duration_seconds,' +
  'completion,success,score_percent\n';

/** Writes an export. @param from the first row, to have several files of different people */
export async function writeExport(file: string, rows: number, correction = 0, from = 0): Promise<void> {
  await pipeline(
    Readable.from(inChunks(headings, rows, (i) => rowAt(from + i, correction))),
    createWriteStream(file),
  );
}

/** Writes the roster of those in the export of so many rows. */
export async function writeRoster(file: string, rows: number): Promise<void> {
  const people = Math.ceil(rows / attemptsEach);
  const line = (i: number) =>
    `${personAt(i)},"${nameAt(i)}",${roles[i % 4]!},${bases[i % 10]!},2023-${String((i % 12) + 1).padStart(2, '0')}-01\n`;
  await pipeline(
    Readable.from(inChunks('person_id,name,role,base,since\n', people, line)),
    createWriteStream(file),
  );
}

function* inChunks(first: string, count: number, lineAt: (i: number) => string): Generator<string> {
  let text = first;
  for (let i = 0; i < count; i++) {
    text += lineAt(i);
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}
