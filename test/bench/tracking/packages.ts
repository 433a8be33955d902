import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingredientsOf, writePackages, type WrittenPackage } from '../../../src/cli/packages.ts';
import { targets } from '../../../src/package/target.ts';
import { verifyZip } from '../../../src/package/verify/zip.ts';
import { brokenPackages, brokenZip } from '../../package/verify/broken.ts';
import { goodFiles, goodKinds, validator, zipOf } from '../../package/verify/good.ts';
import { median, type Bar } from '../bars.ts';

const runs = 5;
const fewestBroken = 25;
const mostSuspendChars = 600;

type Validate = Awaited<typeof validator>;

/** Packs the shipped course for everything, twice; and looks whether the checker tells broken packages from good ones. */
export async function packageBars(): Promise<Bar[]> {
  const validate = await validator;
  const [first, second] = [
    mkdtempSync(join(tmpdir(), 'crosscheck-bench-')),
    mkdtempSync(join(tmpdir(), 'crosscheck-bench-')),
  ];
  try {
    const packages = await packEverything(first);
    const again = await packEverything(second);
    const seconds = await secondsToPack(first);
    const burdened = packages.filter(
      ({ target, file }) => target !== 'cmi5' && holdsCmi5(readFileSync(file), validate),
    );
    const differing = packages.filter(({ sha256 }, i) => again[i]?.sha256 !== sha256);
    const invalid = packages.filter(({ file }) => errorsIn(readFileSync(file), validate).length > 0);
    const whole = packages.filter(({ course }) => course === packages[0]!.course);
    const missed = await missedFaults(validate);
    missed.forEach((name) => process.stdout.write(`A planted fault was not found: ${name}.\n`));
    const accused = goodKinds.filter(
      (kind) => verifyZip(zipOf(goodFiles(kind)), validate).findings.length > 0,
    );
    return [
      {
        name: 'Suspend data of the worst path',
        figure: Math.max(...whole.map((one) => one.worstSuspendChars)),
        unit: 'chars',
        most: mostSuspendChars,
      },
      {
        name: `Packages that are not valid, of ${packages.length}`,
        figure: invalid.length,
        unit: '',
        most: 0,
      },
      { name: 'Packages with cmi5.js that are not cmi5', figure: burdened.length, unit: '', most: 0 },
      { name: 'Packages that differ between two runs', figure: differing.length, unit: '', most: 0 },
      { name: `Packing a course, median of ${seconds.length}`, figure: median(seconds), unit: 's', most: 2 },
      {
        name: `Broken packages fewer than ${fewestBroken}`,
        figure: Math.max(0, fewestBroken - brokenPackages.length),
        unit: '',
        most: 0,
      },
      { name: `Faults not found, of ${brokenPackages.length}`, figure: missed.length, unit: '', most: 0 },
      { name: `Good packages accused, of ${goodKinds.length}`, figure: accused.length, unit: '', most: 0 },
    ];
  } finally {
    for (const folder of [first, second]) rmSync(folder, { recursive: true });
  }
}

/** The whole course first, then each part of it. */
async function packEverything(folder: string): Promise<WrittenPackage[]> {
  const ingredients = await ingredientsOf('.');
  return [
    ...(await writePackages(ingredients, { targets, out: folder })),
    ...(await writePackages(ingredients, { targets, out: join(folder, 'parts'), split: true })),
  ];
}

async function secondsToPack(folder: string): Promise<number[]> {
  const seconds: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    await writePackages(await ingredientsOf('.'), { targets: ['scorm2004'], out: folder });
    seconds.push(Math.round((performance.now() - begun) / 10) / 100);
  }
  return seconds;
}

function errorsIn(zip: Uint8Array, validate: Validate) {
  return verifyZip(new Uint8Array(zip), validate).findings.filter(({ severity }) => severity === 'error');
}

function holdsCmi5(zip: Uint8Array, validate: Validate): boolean {
  return [...verifyZip(new Uint8Array(zip), validate).files.keys()].some((name) => name.endsWith('cmi5.js'));
}

/** Names of the broken packages whose fault goes unnoticed. */
async function missedFaults(validate: Validate): Promise<string[]> {
  const missed: string[] = [];
  for (const broken of brokenPackages) {
    const { findings } = verifyZip(await brokenZip(broken), validate);
    if (!findings.some(({ rule }) => rule === broken.rule)) missed.push(broken.name);
  }
  return missed;
}
