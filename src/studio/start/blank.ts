import {
  scenarioSchemaAddress,
  usualScore,
  type DraftScenario,
  type DraftStep,
  type Named,
} from './draft-scenario.ts';
import { startWords } from './words.ts';

/** The smallest scenario without a problem: one decision, and what comes of it either way. */
export function blankScenario({ id, title, language, objectives }: Named): DraftScenario {
  const words = startWords[language];
  const ending = (outcome: 'good' | 'harmful', heading: string): DraftStep => ({
    type: 'ending',
    phase: 'arrival',
    title: heading,
    outcome,
    reported: false,
    text: [words.toWrite],
    debrief: [{ heading: words.why, text: [words.toWrite] }],
  });
  return {
    $schema: scenarioSchemaAddress,
    id,
    title,
    summary: words.summary,
    language,
    minutes: 5,
    review: { status: 'awaiting-expert' },
    objectives: [...objectives],
    contentNote: words.contentNote,
    setting: { you: words.you, from: words.from, to: words.to, aircraft: words.aircraft },
    signs: {},
    start: 'beginning',
    steps: {
      beginning: {
        type: 'scene',
        phase: 'boarding',
        title: words.beginning,
        tests: [...objectives],
        text: [words.toWrite],
        prompt: words.whatDoYouDo,
        choices: [
          {
            id: 'do-harm',
            text: words.harmfulChoice,
            feedback: words.harmfulFeedback,
            outcome: 'harmful',
            score: usualScore.harmful,
            next: 'ends-in-harm',
          },
          {
            id: 'do-right',
            text: words.goodChoice,
            feedback: words.goodFeedback,
            outcome: 'good',
            score: usualScore.good,
            next: 'ends-well',
          },
        ],
      },
      'ends-well': ending('good', words.goodEnd),
      'ends-in-harm': ending('harmful', words.harmfulEnd),
    },
  };
}
