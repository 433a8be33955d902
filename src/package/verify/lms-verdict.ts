import type { Finding, Rule } from './finding.ts';
import type { PackageKind } from './kind.ts';
import { knownLmss, type Lms } from './lms.ts';

/** What an LMS would say of a package, going by what is documented. */
export interface LmsVerdict {
  lms: string;
  verdict: 'imports' | 'imports, but…' | 'refuses' | 'not known';
  reasons: string[];
  notes: readonly string[];
  source: string;
  evidence: Lms['evidence'];
}

/** What every importer refuses: it finds no manifest, or can't read it or the zip. */
const refusedByAll: ReadonlySet<Rule> = new Set([
  ...(['not-a-zip', 'damaged-zip', 'encrypted', 'compression-method', 'too-big'] as const),
  ...(['no-manifest', 'manifest-in-folder', 'not-well-formed', 'root-element', 'nothing-to-launch'] as const),
]);

/** The verdict of each LMS that is known, in the order of `knownLmss`. */
export function lmsVerdicts(kind: PackageKind, findings: readonly Finding[]): LmsVerdict[] {
  return knownLmss.map((lms) => ({
    lms: lms.name,
    ...verdictOf(lms, kind, findings),
    notes: lms.notes,
    source: lms.source,
    evidence: lms.evidence,
  }));
}

function verdictOf(
  lms: Lms,
  kind: PackageKind,
  findings: readonly Finding[],
): Pick<LmsVerdict, 'verdict' | 'reasons'> {
  if (kind === 'web') {
    return {
      verdict: 'refuses',
      reasons: ['There is no manifest. Put these files on a web server instead.'],
    };
  }
  const fatal = findings.filter(({ rule }) => refusedByAll.has(rule));
  if (fatal.length > 0) return { verdict: 'refuses', reasons: unique(fatal.map(({ message }) => message)) };

  const takes = lms.takes[kind];
  if (!takes)
    return { verdict: 'not known', reasons: ['It is not documented that it takes this kind of package.'] };
  if (takes.type === 'no') return { verdict: 'refuses', reasons: [takes.why] };

  const trips = lms.trips.filter(({ rules }) => findings.some(({ rule }) => rules.includes(rule)));
  const refusals = trips.filter(({ effect }) => effect === 'refuses');
  if (refusals.length > 0) return { verdict: 'refuses', reasons: refusals.map(({ why }) => why) };

  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const reasons = [
    ...(takes.type === 'partly' ? [takes.why] : []),
    ...trips.map(({ why }) => why),
    ...(errors > 0
      ? [`The package has ${errors === 1 ? 'an error' : `${errors} errors`}, listed above.`]
      : []),
  ];
  return { verdict: reasons.length === 0 ? 'imports' : 'imports, but…', reasons };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
