/** A first graph from the answers to a few questions, with the trainer's own words in it. */
import type { Sign } from '../../scenario/schema.ts';
import {
  scenarioSchemaAddress,
  usualScore,
  type DraftChoice,
  type DraftScenario,
  type DraftStep,
  type Named,
} from './draft-scenario.ts';
import { fit, paragraphsOf } from './fit.ts';
import { idFrom, isSimilar } from './ids.ts';
import { startWords } from './words.ts';

interface Response {
  /** What the crew member does or says. */
  text: string;
  /** Why it is right, acceptable or harmful. */
  why: string;
}

export interface GuidedSign {
  text: string;
  kind: Sign['kind'];
  why: string;
}

export interface Answers {
  summary: string;
  contentNote: string;
  from: string;
  to: string;
  aircraft: string;
  /** Who the learner is. */
  you: string;
  /** Whom the story is about. */
  who: string;
  report: 'due' | 'not-due';
  /** How it begins; an empty line ends a paragraph. */
  opening: string;
  signs: readonly GuidedSign[];
  responses: Readonly<Record<'good' | 'acceptable' | 'harmful', Response>>;
  /** What has to be done, in order, one thing a line; '' leaves the step out. */
  procedure: string;
  /** How it ends for whoever did right, and for whoever did harm. */
  endings: Readonly<Record<'good' | 'harmful', string>>;
}

/** The most paragraphs of one text. */
const mostParagraphs = 8;

/** @param answers of which `missingAnswers` finds none missing */
export function guidedScenario(named: Named, answers: Answers): DraftScenario {
  const { id, title, language, objectives } = named;
  const words = startWords[language];
  const signs = signsOf(answers.signs);
  const procedure = itemsOf(answers.procedure);
  const entries = answers.report === 'due' ? entriesOf(signs) : [];
  const hasOrder = procedure.length >= 2;
  const hasReport = entries.length >= 2 && entries.some(({ kind }) => kind === 'fact');
  const afterOrder = hasReport ? 'the-report' : 'ends-well';
  const tests = [...objectives];

  const steps: Record<string, DraftStep> = {
    beginning: {
      type: 'scene',
      phase: 'boarding',
      title: words.beginning,
      tests,
      text: prose(answers.opening, words.toWrite),
      prompt: words.whatDoYouDo,
      choices: choicesOf(answers),
    },
    'what-you-notice': {
      type: 'observe',
      phase: 'cruise',
      title: words.whatYouNotice,
      tests,
      text: [words.youHaveLooked],
      prompt: words.markIndicators,
      signs: Object.keys(signs),
      next: hasOrder ? 'the-procedure' : afterOrder,
    },
    ...(hasOrder && {
      'the-procedure': {
        type: 'order' as const,
        phase: 'cruise' as const,
        title: words.theProcedure,
        tests,
        text: [words.nowAct],
        prompt: words.putInOrder,
        // Not in the right order already.
        items: [...procedure.slice(1), procedure[0]!],
        sequence: procedure.map((item) => item.id),
        feedback: { right: words.orderRight, wrong: words.orderWrong },
        next: afterOrder,
      },
    }),
    ...(hasReport && {
      'the-report': {
        type: 'report' as const,
        phase: 'descent' as const,
        title: words.theReport,
        tests,
        text: [words.nowWrite],
        prompt: words.whatBelongs,
        fields: [{ id: 'seen', label: words.whatWasSeen }],
        entries,
        next: 'ends-well',
      },
    }),
    'ends-well': {
      type: 'ending',
      phase: 'arrival',
      title: words.goodEnd,
      outcome: 'good',
      reported: answers.report === 'due',
      text: prose(answers.endings.good, words.toWrite),
      debrief: [{ heading: words.why, text: [fit(answers.responses.good.why, 600).text] }],
    },
    'ends-in-harm': {
      type: 'ending',
      phase: 'arrival',
      title: words.harmfulEnd,
      outcome: 'harmful',
      reported: answers.report !== 'due',
      text: prose(answers.endings.harmful, words.toWrite),
      debrief: [{ heading: words.why, text: [fit(answers.responses.harmful.why, 600).text] }],
    },
  };

  return {
    $schema: scenarioSchemaAddress,
    id,
    title,
    summary: fit(answers.summary, 300).text,
    language,
    minutes: 5,
    review: { status: 'awaiting-expert' },
    objectives: [...objectives],
    contentNote: fit(answers.contentNote, 500).text,
    setting: {
      you: fit(answers.you, 160).text,
      from: fit(answers.from, 60).text,
      to: fit(answers.to, 60).text,
      aircraft: fit(answers.aircraft, 80).text,
    },
    about: { who: fit(answers.who, 160).text, report: answers.report },
    signs,
    start: 'beginning',
    steps,
  };
}

/** The best one is neither the first nor the last. */
function choicesOf({ responses }: Answers): DraftChoice[] {
  const ids = new Set<string>();
  return (['acceptable', 'good', 'harmful'] as const).map((outcome) => {
    const { text, why } = responses[outcome];
    const id = idFrom(firstWords(text), (one) => isSimilar(one, ids), 'choice');
    ids.add(id);
    return {
      id,
      text: fit(text, 240).text,
      feedback: fit(why, 700).text,
      outcome,
      score: usualScore[outcome],
      next: outcome === 'harmful' ? 'ends-in-harm' : 'what-you-notice',
    };
  });
}

function signsOf(signs: readonly GuidedSign[]): DraftScenario['signs'] {
  const named: Record<string, Sign> = {};
  for (const { text, kind, why } of signs) {
    const id = idFrom(firstWords(text), (one) => Object.hasOwn(named, one), 'sign');
    named[id] = { text: fit(text, 200).text, kind, why: fit(why, 500).text };
  }
  return named;
}

type Entries = Extract<DraftStep, { type: 'report' }>['entries'];

/** What was seen is a fact; what rests on a stereotype is a judgement, and belongs in no report. */
function entriesOf(signs: DraftScenario['signs']): Entries {
  return Object.entries(signs).flatMap(([id, { text, kind, why }]): Entries => {
    const entry = { id, text, why: fit(why, 400).text };
    if (kind === 'ordinary') return [];
    return kind === 'indicator'
      ? [{ kind: 'fact', field: 'seen', ...entry }]
      : [{ kind: 'assumption', ...entry }];
  });
}

function itemsOf(procedure: string): { id: string; text: string }[] {
  const ids = new Set<string>();
  const lines = procedure.split('\n').flatMap((line) => line.replace(/^[\s\-*•\d.)]+/, '').trim() || []);
  return lines.slice(0, 8).map((line) => {
    const id = idFrom(firstWords(line), (one) => ids.has(one), 'item');
    ids.add(id);
    return { id, text: fit(line, 160).text };
  });
}

function prose(text: string, otherwise: string): string[] {
  const paragraphs = paragraphsOf(text);
  return paragraphs.length === 0 ? [otherwise] : paragraphs.slice(0, mostParagraphs);
}

const firstWords = (text: string) => text.trim().split(/\s+/).slice(0, 4).join(' ');
