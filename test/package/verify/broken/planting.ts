/** Ways to plant one fault in a good package. */
import { strFromU8, strToU8 } from 'fflate';
import type { Rule } from '../../../../src/package/verify/finding.ts';
import { zipOf, type GoodKind } from '../good.ts';

export type Files = Map<string, Uint8Array>;

/** A package that is broken by one planted fault, and the rule that must find it. */
export interface BrokenPackage {
  name: string;
  /** The good package that it was, where `ours` is one of Crosscheck itself. */
  from: GoodKind | 'ours';
  rule: Rule;
  zip(good: { files: Files; zip: Uint8Array }): Uint8Array;
}

export function byZip(name: string, rule: Rule, change: (zip: Uint8Array) => Uint8Array): BrokenPackage {
  return { name, from: 'scorm12', rule, zip: ({ zip }) => change(zip) };
}

export function byFiles(
  name: string,
  rule: Rule,
  change: (files: Files) => unknown,
  from: BrokenPackage['from'] = 'scorm12',
): BrokenPackage {
  return {
    name,
    from,
    rule,
    zip({ files }) {
      change(files);
      return zipOf(files);
    },
  };
}

export function inFile(
  [name, rule, from]: [string, Rule, BrokenPackage['from']],
  file: string,
  change: (text: string) => string,
): BrokenPackage {
  return byFiles(
    name,
    rule,
    (files) => {
      const text = strFromU8(files.get(file)!);
      const changed = change(text);
      if (changed === text) throw new Error(`Nothing has changed in ${file}: ${name}.`);
      files.set(file, strToU8(changed));
    },
    from,
  );
}

export function inManifest(
  name: string,
  rule: Rule,
  from: GoodKind,
  what: string | RegExp,
  by: string,
): BrokenPackage {
  const file = from === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml';
  return inFile([name, rule, from], file, (text) => text.replace(what, by));
}
