/** Packages with a broken `cmi5.xml`. */
import { inManifest, type BrokenPackage } from './planting.ts';

export const brokenCmi5: readonly BrokenPackage[] = [
  inManifest('a relative id', 'relative-id', 'cmi5', /id="[^"]*doors"/, 'id="doors"'),
  inManifest('one id twice', 'duplicate-id', 'cmi5', 'doors/au"', 'doors"'),
  inManifest('no moveOn', 'no-move-on', 'cmi5', ' moveOn="CompletedAndPassed"', ''),
  inManifest('an unknown moveOn', 'schema', 'cmi5', '"CompletedAndPassed"', '"Done"'),
  inManifest('a mastery score in percent', 'pass-mark', 'cmi5', '"0.8"', '"80"'),
  inManifest('a mastery score of five decimals', 'pass-mark', 'cmi5', '"0.8"', '"0.33333"'),
  inManifest('no description', 'missing-description', 'cmi5', /<description>.*<\/description>/, ''),
  inManifest('no url', 'nothing-to-launch', 'cmi5', /<url>.*<\/url>/, ''),
  inManifest('a url that leads nowhere', 'missing-file', 'cmi5', '>index.html?', '>start.html?'),
  inManifest(
    'an objective that is not there',
    'unknown-objective',
    'cmi5',
    'idref="https://airline.example/objectives/1"',
    'idref="https://airline.example/objectives/2"',
  ),
  inManifest('another root', 'root-element', 'cmi5', /courseStructure/g, 'course-structure'),
];
