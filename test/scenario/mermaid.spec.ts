import { expect, test } from 'vitest';
import { mermaidOf } from '../../src/scenario/mermaid.ts';
import type { Scene } from '../../src/scenario/schema.ts';
import { choice, ending, sampleScenario, scene } from './sample-scenario.ts';

const lines = (drawing: string) => drawing.split('\n').map((line) => line.trim());

test('each kind of step has a shape, and each ending the class of its outcome', () => {
  expect(lines(mermaidOf(sampleScenario()))).toEqual(
    expect.arrayContaining([
      's0["boarding<br>A scene"]',
      's1{{"row-41<br>A look"}}',
      's3[/"up-the-chain<br>An order"/]',
      's4[["in-writing<br>A report"]]',
      's5(["reported<br>The end"]):::good',
      's6(["too-little<br>The end"]):::acceptable',
      's7(["scared-off<br>The end"]):::harmful',
    ]),
  );
});

test('each way on is an arrow with its choice and its conditions in words', () => {
  expect(lines(mermaidOf(sampleScenario())).filter((line) => line.includes('-->'))).toEqual([
    'begin((" ")) --> s0',
    's0 -->|"greet"| s0',
    's0 -->|"watch-on"| s1',
    's0 -->|"confront (harmful)"| s7',
    's1 -->|"if papers-held noticed"| s2',
    's1 -->|"otherwise"| s6',
    's2 -->|"tell-purser"| s3',
    's2 -->|"tell-both, if greet chosen and same-answer noticed"| s3',
    's2 -->|"wait (acceptable)"| s6',
    's3 --> s4',
    's4 --> s5',
  ]);
});

test('conditions within conditions keep their brackets', () => {
  const scenario = sampleScenario();
  const enough = { score: { atLeast: 4 } };
  scenario.steps = {
    boarding: scene([
      choice({
        id: 'look',
        when: {
          any: [
            { all: [enough, { not: { any: [{ chose: 'a' }, { noticed: 'b' }] } }] },
            { score: { below: 2 } },
          ],
        },
        next: [{ when: { not: enough }, to: 'end' }],
      }),
    ]),
    end: ending('good'),
  };
  expect(mermaidOf(scenario)).toContain(
    '|"look, if (4 points or more and not (a chosen or b noticed)) or fewer than 2 points, if not 4 points or more"|',
  );
});

test('what a title says can be nothing but text, in the drawing and in the page that it is shown on', () => {
  const scenario = sampleScenario();
  (scenario.steps['boarding'] as Scene).title = '"]; click s0 "javascript:x" <b>é & ثلاثة</b> #35; `x` %%';
  const [line] = lines(mermaidOf(scenario)).filter((one) => one.startsWith('s0['));
  expect(line).toBe(
    's0["boarding<br>#34;#93;#59; click s0 #34;javascript:x#34; #60;b#62;é #38; ثلاثة#60;#47;b#62; #35;35#59; #96;x#96; #37;#37;"]',
  );
});
