import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Finding } from '../package/verify/finding.ts';
import { lmsVerdicts, type LmsVerdict } from '../package/verify/lms-verdict.ts';
import { createValidator, type SchemaSet } from '../package/verify/xsd.ts';
import { verifyZip, type VerifiedZip } from '../package/verify/zip.ts';
import { schemaFolders } from '../setup/standards.ts';

/** A zip with what is to be said of it. */
interface Verified extends Pick<VerifiedZip, 'kind' | 'findings'> {
  zip: string;
  lms: LmsVerdict[];
}

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('Check a package of any make: SCORM 1.2, SCORM 2004, cmi5 or plain pages.')
    .argument('<zips...>', 'the packages to check')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nErrors make the exit code 1. Nothing in a package is run, and nothing is downloaded.',
    )
    .action(async (zips: string[], options: { json?: boolean }) => {
      const validate = await createValidator(schemasOf);
      const verified = zips.map((zip): Verified => {
        const { kind, findings } = verifyZip(new Uint8Array(readFileSync(zip)), validate);
        return { zip, kind, findings, lms: lmsVerdicts(kind, findings) };
      });
      process.stdout.write(options.json ? asJson(verified) : verified.map(asText).join('\n'));
      if (verified.some(({ findings }) => countOf(findings, 'error') > 0)) process.exitCode = 1;
    });
}

function schemasOf(set: SchemaSet): Map<string, Uint8Array> {
  const folder = schemaFolders[set];
  return new Map(readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

function countOf(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((one) => one.severity === severity).length;
}

function asJson(verified: readonly Verified[]): string {
  const packages = verified.map(({ findings, ...others }) => ({
    ...others,
    findings,
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
  }));
  return JSON.stringify({ packages }, null, 2) + '\n';
}

const kinds: Readonly<Record<Verified['kind'], string>> = {
  scorm12: 'SCORM 1.2',
  'scorm2004-2nd': 'SCORM 2004 2nd Edition',
  'scorm2004-3rd': 'SCORM 2004 3rd Edition',
  'scorm2004-4th': 'SCORM 2004 4th Edition',
  cmi5: 'cmi5',
  web: 'pages without a manifest',
  unknown: 'of no known kind',
};

function asText({ zip, kind, findings, lms }: Verified): string {
  return [`${zip}: ${kinds[kind]}`, ...listed(findings), counted(findings), '', ...table(lms), ''].join('\n');
}

/** One mistake of a tool can be in every file. */
const mostOfARule = 10;

function listed(findings: readonly Finding[]): string[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return rules.flatMap((rule) => {
    const ofRule = findings.filter((one) => one.rule === rule);
    const left = ofRule.length - mostOfARule;
    const more = left > 0 ? [`    … and ${left} more of the same.`] : [];
    return [...ofRule.slice(0, mostOfARule).map(inWords), ...more];
  });
}

function inWords({ file, place, severity, message, rule, remedy }: Finding): string {
  const where = place === undefined ? file : `${file}, ${place}`;
  return `${oneLine(where)}  ${severity}  ${oneLine(message)}  [${rule}]\n    ${oneLine(remedy)}`;
}

/** Names and texts of a package are somebody else's, and must not steer a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}

function counted(findings: readonly Finding[]): string {
  const [errors, warnings] = [countOf(findings, 'error'), countOf(findings, 'warning')];
  const counts = [
    ...(errors > 0 ? [`${errors} error${errors === 1 ? '' : 's'}`] : []),
    ...(warnings > 0 ? [`${warnings} warning${warnings === 1 ? '' : 's'}`] : []),
  ];
  return counts.length === 0 ? 'No problems found.' : `${counts.join(' and ')} found.`;
}

function table(verdicts: readonly LmsVerdict[]): string[] {
  const width = Math.max(...verdicts.map(({ lms }) => lms.length));
  const wide = Math.max(...verdicts.map(({ verdict }) => verdict.length));
  const lines = verdicts.map(({ lms, verdict, reasons }) =>
    `${lms.padEnd(width)}  ${verdict.padEnd(wide)}  ${oneLine(reasons.join(' '))}`.trimEnd(),
  );
  return ['What each LMS would say, as far as it is documented (see docs/lms.md):', ...lines];
}
