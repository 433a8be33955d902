import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { dataProfiles } from './data.ts';
import { discoveryProfiles } from './discovery.ts';
import type { Profile } from './profile.ts';
import { sessionProfiles } from './session.ts';
import { statusProfiles } from './status.ts';

const textOf = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const checked: readonly Profile[] = [
  {
    row: 27,
    symptom: 'The page is blank in a browser that is too old',
    check() {
      const [, shown = ''] = /<cc-app[^>]*>([\s\S]*)<\/cc-app/.exec(textOf('src/player/index.html')) ?? [];
      expect(shown).toContain('open the course in a current browser');
    },
  },
  {
    row: 30,
    symptom: 'The course is completed by being launched, as the LMS is set up',
    check: () => expect(textOf('README.md')).toContain('Switch off “complete on launch”'),
  },
  {
    row: 22,
    symptom: 'SCORM 1.2 has no way to ask to leave the frame',
    elsewhere: 'The last screen says that the window can be closed: test/player/plain-screens.element.ts.',
  },
];

/** In the order of the rows. */
export const profiles: readonly Profile[] = [
  ...statusProfiles,
  ...sessionProfiles,
  ...dataProfiles,
  ...discoveryProfiles,
  ...checked,
].sort((a, b) => a.row - b.row);
