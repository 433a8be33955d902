/** Every item of the bank, what is said of the answers, and what an attempt can come to. */
import type { Content } from '../../../src/course/content.ts';
import { freshProgress, type Progress } from '../../../src/course/progress.ts';
import type { Assessment, AssessmentPart, Item } from '../../../src/course/schema.ts';
import { standAt } from '../../e2e/by-session.ts';
import type { Opened, Tour, Visit } from '../visit.ts';
import { answered, before, itemsOf } from './sitting.ts';

/** @param turn each has another of the wrong answers to every item */
export function assessmentTour({ assessment, course }: Content, turn: number): Tour | undefined {
  const part = course.parts.find(({ type }) => type === 'assessment');
  if (part?.type !== 'assessment' || !assessment) return undefined;
  const open = async ({ session }: Opened, progress: Progress) => {
    await standAt(session, progress);
    await session.evaluate((it, id) => it.open(id), part.id);
  };
  const opened = (screen: string, progress: Progress): Visit => ({
    screen,
    go: (course) => open(course, progress),
  });
  const ended = (right: boolean, attempts: number) =>
    answered(freshProgress, assessment, part, { right, attempts });
  const withBest = (progress: Progress, best: number): Progress => ({
    ...progress,
    assessments: { [part.id]: { ...progress.assessments[part.id]!, best } },
  });
  const stale: Progress = {
    ...freshProgress,
    assessments: { [part.id]: { ...ended(false, 2).assessments[part.id]!, mark: '' } },
  };
  return {
    name: 'assessment',
    visits: [
      opened('note', freshProgress),
      opened('note, no attempt left', stale),
      ...sittings(assessment, part).flatMap(({ item, attempt, at }) =>
        visitsTo(item, turn, before(freshProgress, assessment, part, attempt, at), open),
      ),
      opened('result: passed', ended(true, 1)),
      opened('result: not passed yet', ended(false, 1)),
      opened('result: no attempt left', ended(false, 2)),
      opened('result: passed before', withBest(ended(false, 2), 100)),
    ],
  };
}

/** Where each item of the bank is met first. */
function sittings(bank: Assessment, part: AssessmentPart): { item: Item; attempt: number; at: number }[] {
  const met = new Map<string, { item: Item; attempt: number; at: number }>();
  for (let attempt = 1; met.size < bank.items.length; attempt++) {
    itemsOf(bank, part, attempt).forEach((item, at) => {
      if (!met.has(item.id)) met.set(item.id, { item, attempt, at });
    });
  }
  return [...met.values()];
}

function visitsTo(
  { id, options }: Item,
  turn: number,
  progress: Progress,
  open: (course: Opened, progress: Progress) => Promise<void>,
): Visit[] {
  const positions = options.map((_, i) => i);
  const right = positions.filter((i) => options[i]!.right);
  const wrong = positions.filter((i) => !options[i]!.right);
  const told = (name: string, position: number): Visit => ({
    screen: `${id}: ${name}`,
    async go(course) {
      await open(course, progress);
      await course.session.evaluate((it, position) => it.answer(position), position);
    },
  });
  return [
    { screen: id, go: (course) => open(course, progress) },
    told('right', right[0]!),
    told('wrong', wrong[turn % wrong.length]!),
  ];
}
