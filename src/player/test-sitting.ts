/** What a learner does in the assessment, and what becomes of their progress by it. */
import { countedPercent, drawItems, drawMark, judge, seedFor } from '../course/assessment.ts';
import {
  answer,
  beginAssessment,
  finishAssessment,
  goTo,
  mayBegin,
  type AssessmentProgress,
  type Progress,
} from '../course/progress.ts';
import type { Filled } from '../course/skeleton.ts';
import type { Assessment, AssessmentPart, Item } from '../course/schema.ts';
import { itemInteraction, reviewInteraction } from './interaction.ts';
import { untranslatedIn } from './language/untranslated.ts';
import type { Move } from './move.ts';
import type { Screen, TestSitting } from './screen.ts';

/** What the rules of the course say of this test. */
export interface TestRules {
  part: AssessmentPart;
  /** Percent. */
  passMark: number;
  /** What tells this registration from others. */
  who: readonly string[];
}

/** Opens the assessment where the learner left it. */
export function openTest(filled: Filled<Assessment>, before: Progress, rules: TestRules): Move {
  const progress = goTo(before, rules.part.id);
  const taken = progress.assessments[rules.part.id];
  const sitting = sitDown(filled, rules, taken?.seed ?? 0, taken?.attempts ?? 1);
  if (!taken) return { progress, screen: { name: 'assessment-note', sitting } };
  // Changed content may draw other items; then what was answered so far says nothing.
  if (!isSameDraw(sitting.items, taken)) return { progress, screen: { name: 'assessment-note', sitting } };
  if (!taken.underWay) return { progress, screen: judged(sitting, taken.answers, rules.passMark) };
  return { progress, screen: itemScreen(sitting, taken.answers.length) };
}

/** Begins an attempt. @returns undefined where none is left */
export function beginTest(
  { assessment, untranslated }: TestSitting,
  progress: Progress,
  rules: TestRules,
): Move | undefined {
  const { id, attempts } = rules.part;
  const taken = progress.assessments[id];
  if (!taken?.underWay && !mayBegin(taken, attempts)) return undefined;
  const seed = taken?.seed ?? seedFor(...rules.who, Date.now());
  const attempt = taken?.underWay ? taken.attempts : (taken?.attempts ?? 0) + 1;
  const items = drawItems(assessment, rules.part, seed, attempt);
  return {
    progress: beginAssessment(progress, id, seed, drawMark(items)),
    screen: itemScreen({ assessment, untranslated, items, seed }, 0),
  };
}

/** Answers the item that is shown. @param position of the answer in the bank */
export function answerItem(
  { sitting, at, since }: Screen & { name: 'item' },
  position: number,
  before: Progress,
  rules: TestRules,
): Move {
  const { id, attempts } = rules.part;
  const item = sitting.items[at]!;
  const latency = (performance.now() - since) / 1000;
  const interactions = [itemInteraction(item, position, { at: Date.now(), latency })];
  let progress = answer(before, id, position);
  if (at + 1 === sitting.items.length) {
    const judgement = judge(sitting.items, progress.assessments[id]!.answers, rules.passMark);
    progress = finishAssessment(progress, id, judgement);
    const taken = progress.assessments[id]!;
    const best = countedPercent(taken, rules.passMark) ?? 0;
    const isOver = best < rules.passMark && !mayBegin(taken, attempts);
    if (isOver) interactions.push(reviewInteraction(Date.now()));
  }
  return { progress, interactions, screen: { name: 'item-feedback', sitting, at, answer: position } };
}

/** Goes on from feedback to the next item, or to what the answers come to. */
export function goOnInTest(
  { sitting, at }: Screen & { name: 'item-feedback' },
  progress: Progress,
  { part, passMark }: TestRules,
): Screen {
  if (at + 1 < sitting.items.length) return itemScreen(sitting, at + 1);
  return judged(sitting, progress.assessments[part.id]!.answers, passMark);
}

/** The same sitting in another language. */
export function testInOtherWords(sitting: TestSitting, filled: Filled<Assessment>): TestSitting {
  const byId = new Map(filled.document.items.map((item) => [item.id, item]));
  return {
    ...sitting,
    assessment: filled.document,
    untranslated: untranslatedIn(filled),
    items: sitting.items.map((item) => byId.get(item.id) ?? item),
  };
}

function sitDown(
  filled: Filled<Assessment>,
  { part }: TestRules,
  seed: number,
  attempt: number,
): TestSitting {
  const items = drawItems(filled.document, part, seed, attempt);
  return { assessment: filled.document, untranslated: untranslatedIn(filled), items, seed };
}

/** The mark is short, and other items may have the same. */
function isSameDraw(items: readonly Item[], { mark, underWay, answers }: AssessmentProgress): boolean {
  return (
    drawMark(items) === mark &&
    underWay === answers.length < items.length &&
    answers.length <= items.length &&
    answers.every((position, i) => position < items[i]!.options.length)
  );
}

function itemScreen(sitting: TestSitting, at: number): Screen {
  return { name: 'item', sitting, at, since: performance.now() };
}

function judged(sitting: TestSitting, answers: readonly number[], passMark: number): Screen {
  return { name: 'judged', sitting, answers, judgement: judge(sitting.items, answers, passMark) };
}
