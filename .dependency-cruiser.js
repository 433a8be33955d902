/** Which part may import which, from the top down. A part may use itself and those named here, and no other. */
const mayUse = {
  scenario: [],
  course: ['scenario'],
  tracking: [],
  player: ['scenario', 'course', 'tracking'],
  package: ['scenario', 'course'],
  records: [],
  // Its player is told where to begin as an LMS tells it.
  studio: ['scenario', 'course', 'package', 'player', 'tracking'],
  // What is printed, as a function of data; printing it is the next.
  campaign: ['scenario', 'course'],
  'campaign-print': ['scenario', 'course', 'campaign'],
  host: ['course', 'package', 'records', 'campaign', 'campaign-print'],
  setup: ['scenario', 'course', 'records'],
};

const layers = Object.entries(mayUse).map(([part, others]) => ({
  name: `${part}-uses-only-what-it-may`,
  severity: 'error',
  from: { path: `^src/${part}/` },
  to: { path: '^src/', pathNot: `^src/(${[part, ...others].join('|')})/` },
}));

export default {
  forbidden: [
    ...layers,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'player-carries-no-schema-library',
      comment: 'What the player fetches was checked when it was packed; types are inferred from the schema.',
      severity: 'error',
      from: { path: '^src/player/' },
      to: {
        path: '/schema\\.ts$|/schema/|/check/|course/(packed|content)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'scenario-course-and-package-do-no-io',
      severity: 'error',
      from: { path: '^src/(scenario|course|package|campaign)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-the-cli-knows-the-cli',
      severity: 'error',
      from: { pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
