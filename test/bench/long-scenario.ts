/**
 * A flight far longer than any trainer's, made of blocks of twenty steps as trainers write them: forks that join again,
 * conditions on what was seen and done a few steps before, one loop with a way out, and every kind of step.
 */
import type { Choice, Next, Scenario, Step } from '../../src/scenario/schema.ts';
import { token } from '../../src/scenario/token.ts';
import {
  choice,
  ending,
  observe,
  order,
  report,
  sampleScenario,
  scene,
} from '../scenario/sample-scenario.ts';

const scenes = 17;

/** @param blocks of 20 steps and 60 choices each; there are three endings more */
export function longScenario(blocks: number): Scenario {
  const steps: Record<string, Step> = {};
  const signs: Scenario['signs'] = {};
  for (let block = 0; block < blocks; block++) {
    Object.assign(signs, signsOf(block));
    Object.assign(steps, stepsOf(block, block + 1 < blocks ? `b${block + 1}-scene-0` : 'reported'));
  }
  const sample = sampleScenario();
  return {
    ...sample,
    id: 'long-flight',
    signs,
    start: 'b0-scene-0',
    steps: {
      ...steps,
      reported: ending('good'),
      'too-little': ending('acceptable'),
      'scared-off': ending('harmful'),
    },
    walks: [
      {
        name: 'Confronts at once',
        decisions: [{ 'b0-scene-0': distinct(0, 0)[2]! }],
        ends: 'scared-off',
        outcome: 'harmful',
        score: -3,
      },
    ],
  };
}

/** The same in another order, so that the good choice has no place of its own. */
function turned<T>(members: readonly T[], by: number): T[] {
  const at = (by * 7) % members.length;
  return [...members.slice(at), ...members.slice(0, at)];
}

/** Ids of the choices of a scene: four in the even ones and in the last but one, three in the others. */
function distinct(block: number, at: number): string[] {
  const ids: string[] = [];
  const length = at % 2 === 0 ? 4 : 3;
  for (let i = 0; ids.length < length; i++) {
    const id = `b${block}-${acts[i % acts.length]}-${at}${i < acts.length ? '' : '-again'}`;
    if (!ids.some((other) => token(other) === token(id))) ids.push(id);
  }
  return ids;
}

const acts = ['watch-on', 'tell-purser', 'confront', 'wait', 'ask', 'note'];

function signsOf(block: number): Scenario['signs'] {
  const kinds = ['indicator', 'ordinary', 'indicator', 'stereotype', 'indicator', 'ordinary'] as const;
  const named = kinds.map((kind, i): [string, Scenario['signs'][string]] => [
    `b${block}-sign-${i}`,
    {
      text: 'One of them looks to the other each time before an answer is given to the crew.',
      kind,
      why: 'It may say that somebody else decides what is said, and it may also be that they are shy.',
    },
  ]);
  return Object.fromEntries(named);
}

function stepsOf(block: number, after: string): Record<string, Step> {
  const at = (name: string) => `b${block}-${name}`;
  const stepAt = (i: number) => (i < scenes ? at(`scene-${i}`) : at('look'));
  const sign = (i: number) => at(`sign-${i}`);
  const earlier = (i: number) => distinct(block, i)[0]!;

  const sceneAt = (i: number): Step => {
    const choices = distinct(block, i).map((id, j): Choice => {
      const made = choice({
        id,
        next: j === 1 ? stepAt(Math.min(i + 2, scenes)) : stepAt(i + 1),
        score: j === 0 ? 2 : j === 2 ? -3 : 0,
        outcome: j === 0 ? 'good' : j === 2 ? 'harmful' : 'acceptable',
      });
      made.text = 'I finish the row with a smile, go forward, and speak where nobody in a seat can hear it.';
      made.feedback =
        'What was seen is passed on to somebody who can act on it, and nobody in a seat is put at risk.';
      if (j === 2) made.next = 'scared-off';
      // What was done two scenes before is asked about, and a sign that it brought to notice.
      if (j === 3 && i >= 4) made.when = { any: [{ chose: earlier(i - 2) }, { noticed: sign(0) }] };
      if (j === 0 && i % 6 === 0) made.notices = [sign(0)];
      // One loop in each block: back to the scene before, as often as there are choices left.
      if (j === 1 && i === 9) made.next = stepAt(8);
      return made;
    });
    return {
      ...scene(turned(choices, block + i)),
      text: [
        'The cabin is dim, and the trolley stands in the aisle at the row where the two of them sit.',
        { speaker: 'The man in the aisle seat', says: 'She is tired. I will answer for her, thank you.' },
        ...(i >= 4 ? [{ text: 'You remember what you saw.', when: { chose: earlier(i - 3) } }] : []),
        ...(block < 5 && i === 8 ? [{ text: 'It goes well.', when: { score: { atLeast: 8 + block } } }] : []),
      ],
      ...(i % 5 === 3 && { within: { seconds: 120, then: distinct(block, i)[2]! } }),
      tests: [i % 2 === 0 ? 'LO1' : 'LO2'],
    };
  };
  const seen: Next = [
    { when: { any: [{ noticed: sign(2) }, { noticed: sign(4) }] }, to: at('chain') },
    { to: block === 0 ? 'too-little' : at('form') },
  ];
  return {
    ...Object.fromEntries(Array.from({ length: scenes }, (_, i) => [stepAt(i), sceneAt(i)])),
    [at('look')]: observe({ signs: Array.from({ length: 6 }, (_, i) => sign(i)), next: seen }),
    [at('chain')]: order({
      items: ['to-captain', 'note-seats', 'note-words', 'to-purser'],
      sequence: [['note-seats', 'note-words'], 'to-purser', 'to-captain'],
      next: at('form'),
    }),
    [at('form')]: report({
      fields: ['seen', 'where'],
      entries: {
        'holds-papers': 'seen',
        'in-row-41': 'where',
        'is-a-criminal': undefined,
        'no-phone': 'seen',
      },
      next: after,
    }),
  };
}
