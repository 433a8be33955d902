/** Spoils files as transfers, spreadsheets and people do, the same way each time for the same seed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { random as randomOf } from '../../random.ts';
import { fixtures } from './read-fixture.ts';

export interface Mutated {
  /** Of the fixture that it was made from. */
  name: string;
  bytes: Buffer;
  /** The mutations, in order. */
  how: string[];
}

type Random = () => number;
type Mutation = (bytes: Buffer, random: Random) => Buffer;

function upTo(random: Random, count: number): number {
  return Math.floor(random() * count);
}

function onLines(change: (lines: string[], random: Random) => void): Mutation {
  return (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    change(lines, random);
    return Buffer.from(lines.join('\n'), 'latin1');
  };
}

function onCells(change: (cells: string[], random: Random) => void): Mutation {
  return onLines((lines, random) => {
    const at = upTo(random, lines.length);
    const separator = /[\t;,]/.exec(lines[at]!)?.[0] ?? ',';
    const cells = lines[at]!.split(separator);
    change(cells, random);
    lines[at] = cells.join(separator);
  });
}

const pieces = [
  '"',
  '""',
  '\0',
  '\ufffd',
  '=1+1',
  '\r',
  '\n',
  '\t',
  ',',
  ';',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '-',
  '1e999',
  'NaN',
  '03/04/05',
  '٣',
  '\u202e',
  '__proto__',
  '<',
  '&amp;',
  '2026-02-30',
  '0.5',
  '%',
];

export const mutations: Readonly<Record<string, Mutation>> = {
  'flip bytes': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let i = upTo(random, 8) + 1; i > 0 && copy.length > 0; i -= 1)
      copy[upTo(random, copy.length)] = upTo(random, 256);
    return copy;
  },
  'cut the end': (bytes, random) => bytes.subarray(0, upTo(random, bytes.length + 1)),
  'cut the middle': (bytes, random) => {
    const [from, to] = [upTo(random, bytes.length + 1), upTo(random, bytes.length + 1)].sort((a, b) => a - b);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  'add a piece': (bytes, random) => {
    const at = upTo(random, bytes.length + 1);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(pieces[upTo(random, pieces.length)]!),
      bytes.subarray(at),
    ]);
  },
  'swap cells': onCells((cells, random) => {
    const [a, b] = [upTo(random, cells.length), upTo(random, cells.length)];
    [cells[a], cells[b]] = [cells[b]!, cells[a]!];
  }),
  'drop a cell': onCells((cells, random) => cells.splice(upTo(random, cells.length), 1)),
  'double a cell': onCells((cells, random) => {
    const at = upTo(random, cells.length);
    cells.splice(at, 0, cells[at]!);
  }),
  'replace a cell': onCells((cells, random) => {
    cells[upTo(random, cells.length)] = pieces[upTo(random, pieces.length)]!;
  }),
  'make a cell huge': onCells((cells, random) => {
    cells[upTo(random, cells.length)] = 'x'.repeat(9_000 + upTo(random, 3_000));
  }),
  'drop a line': onLines((lines, random) => lines.splice(upTo(random, lines.length), 1)),
  'double lines': onLines((lines, random) => {
    const at = upTo(random, lines.length);
    lines.splice(at, 0, ...lines.slice(at, at + 1 + upTo(random, 3)));
  }),
  'swap lines': onLines((lines, random) => {
    const [a, b] = [upTo(random, lines.length), upTo(random, lines.length)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  }),
  'change separators': (bytes, random) => {
    const [from, to] = [',;\t|'[upTo(random, 4)]!, ',;\t|'[upTo(random, 4)]!];
    return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
  },
  'change line ends': (bytes, random) =>
    Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, ['\n', '\r', '\r\n'][upTo(random, 3)]!), 'latin1'),
  'read as another encoding': (bytes, random) =>
    Buffer.from(bytes.toString(random() < 0.5 ? 'latin1' : 'utf8'), random() < 0.5 ? 'utf16le' : 'utf8'),
};

const names = Object.keys(mutations);
let originals: { name: string; bytes: Buffer }[] | undefined;

/** Every fixture, with its bytes. */
function allFixtures(): readonly { name: string; bytes: Buffer }[] {
  originals ??= readdirSync(fixtures)
    .filter((name) => !name.endsWith('.mapping.json'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(fixtures, name)) }));
  return originals;
}

/** A fixture that is spoiled in one to four ways. @param seed a whole number; the same one makes the same file */
export function mutated(seed: number, files = allFixtures()): Mutated {
  const random = randomOf(seed).share;
  const { name, bytes } = files[upTo(random, files.length)]!;
  const how = Array.from({ length: 1 + upTo(random, 4) }, () => names[upTo(random, names.length)]!);
  return {
    name,
    how,
    bytes: how.reduce((spoiled, mutation) => mutations[mutation]!(spoiled, random), bytes),
  };
}
