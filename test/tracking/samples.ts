/** What a course would report, for tests that vary one thing of it. */
import type { Interaction, Standing, Tracker } from '../../src/tracking/tracker.ts';
import type { Api, Standard } from '../../src/tracking/scorm/api-client.ts';
import { scorm12 } from '../../src/tracking/scorm/scorm12.ts';
import { scorm2004 } from '../../src/tracking/scorm/scorm2004.ts';

export const standards: readonly Standard[] = ['scorm12', 'scorm2004'];

export function trackerOn(standard: Standard, api: Api): Tracker {
  return standard === 'scorm12' ? scorm12(api) : scorm2004(api);
}

export function standing(change: Partial<Standing> = {}): Standing {
  return {
    suspendData: 'c1.Ab~Q2.x9_-',
    location: 'gulf-recruits',
    completion: 'incomplete',
    success: 'unknown',
    score: null,
    progress: 0.25,
    objectives: [],
    taken: { version: '1.0.0', fingerprint: 'ab'.repeat(32), language: 'en' },
    ...change,
  };
}

export const passed = standing({ completion: 'completed', success: 'passed', score: 85, progress: 1 });

type Choice = Extract<Interaction, { type: 'choice' | 'sequencing' }>;

export function interaction(change: Partial<Choice> = {}): Interaction {
  return {
    type: 'choice',
    id: 'gulf-recruits.count-passports',
    description: 'One man holds all the passports. What do you do?',
    objectives: [],
    at: Date.now(),
    options: ['ask-him', 'tell-purser', 'wait'],
    response: ['tell-purser'],
    correct: [['tell-purser']],
    result: 'correct',
    latency: 4.2,
    ...change,
  };
}

export const report: Interaction = {
  type: 'matching',
  id: 'gulf-recruits.written-report',
  description: 'Which of these go into the report?',
  objectives: ['LO6'],
  at: Date.UTC(2026, 2, 4, 10, 20),
  options: ['seven-passports', 'is-a-smuggler', 'owes-money'],
  targets: ['seen', 'heard'],
  response: [
    ['seven-passports', 'seen'],
    ['is-a-smuggler', 'seen'],
  ],
  correct: [
    [
      ['seven-passports', 'seen'],
      ['owes-money', 'heard'],
    ],
  ],
  result: 'incorrect',
  latency: 61.5,
};
