/** Mends of what comes of playing a scenario. */
import { compile } from '../../../scenario/compile.ts';
import type { FileProblem } from '../../../course/content.ts';
import { referencesIn } from '../../../scenario/check/references.ts';
import type { Rule } from '../../../scenario/check/problem.ts';
import { checkTimeLimits } from '../../../scenario/check/time-limit.ts';
import { partsOf } from '../../../scenario/check/parts.ts';
import { scenarioSchema } from '../../../scenario/schema.ts';
import { playWalk } from '../../../scenario/walk.ts';
import { listAt, namesAt, textAt, type Documents } from './documents.ts';
import type { MendPlan } from './mend.ts';
import type { Planner } from './plan.ts';
import { removeTexts } from './translations.ts';

export const play: Partial<Record<Rule, Planner>> = {
  'unreachable-step': planUnreachable,
  'condition-never': planNever,
  'condition-always': planAlways,
  'about-ending': planAboutEnding,
  'time-limit-choice': planTimeLimit,
  walk: planWalk,
};

/** Deletes it, unless something else refers to it or to one of its choices. */
function planUnreachable(documents: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const document = documents.read(file);
  const id = String(path[1]);
  const own = new Set([
    id,
    ...listAt(document, [...path, 'choices']).flatMap((choice) => textAt(choice, ['id']) ?? []),
  ]);
  const references = referencesIn({ value: document, path: [] }, (name) => own.has(name));
  const isElsewhere = references.some(
    (one) =>
      (one.kind === 'step' || one.kind === 'choice') && !(one.path[0] === 'steps' && one.path[1] === id),
  );
  if (isElsewhere || namesAt(document, ['steps']).length < 2) return undefined;
  return {
    label: `Delete the step "${id}"`,
    steps: [{ do: 'remove', file, path }, ...removeTexts(documents, file, `steps.${id}.`)],
  };
}

/** Removes a paragraph that is never shown, or a branch that is never taken. */
function planNever({ read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const owner = path.slice(0, -1);
  const list = owner.slice(0, -1);
  const what = list.at(-1) === 'text' ? 'paragraph' : list.at(-1) === 'next' ? 'way on' : undefined;
  if (!what || listAt(read(file), list).length < 2) return undefined;
  const never = what === 'paragraph' ? 'is never shown' : 'is never taken';
  return { label: `Remove this ${what}, which ${never}`, steps: [{ do: 'remove', file, path: owner }] };
}

function planAlways({ read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const owner = path.slice(0, -1);
  const list = owner.slice(0, -1);
  const branches = listAt(read(file), list);
  const at = Number(owner.at(-1));
  const label = 'Leave the condition out';
  const isLastBranch = at === branches.length - 1;
  if (list.at(-1) !== 'next') return { label, steps: [{ do: 'remove', file, path }] };
  const to = textAt(branches[at], ['to']);
  if (to === undefined) return undefined;
  // Nothing behind it is ever come to.
  if (at === 0)
    return { label: `Always go on to "${to}"`, steps: [{ do: 'set', file, path: list, value: to }] };
  if (isLastBranch) return { label, steps: [{ do: 'remove', file, path }] };
  const kept = [...branches.slice(0, at), { to }];
  return { label, steps: [{ do: 'set', file, path: list, value: kept }] };
}

function planAboutEnding({ read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const isDue = textAt(read(file), ['about', 'report']) === 'due';
  const label = isDue ? 'Say that a report was made' : 'Say that no report was made';
  return { label, steps: [{ do: 'set', file, path, value: isDue }] };
}

/** Takes another choice of the scene that is always on offer; hesitating is seldom the best of them. */
function planTimeLimit({ read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const parts = partsOf(read(file));
  const id = String(path[1]);
  const step = parts.steps[id];
  if (step?.type !== 'scene' || !step.within) return undefined;
  const { within } = step;
  const byScore = [...step.choices].sort((a, b) => a.score - b.score);
  const other = byScore.find(({ id: then }) => {
    const steps = { ...parts.steps, [id]: { ...step, within: { ...within, then } } };
    return then !== within.then && checkTimeLimits({ ...parts, steps }).every((one) => one.path[1] !== id);
  });
  if (!other) return undefined;
  return {
    label: `Let "${other.id}" be made when the time is over`,
    steps: [{ do: 'set', file, path, value: other.id }],
  };
}

/** Lets a walk expect what comes of it. */
function planWalk({ read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const [, i, what] = path;
  const { data: scenario } = scenarioSchema.safeParse(read(file));
  const walk = scenario?.walks?.[Number(i)];
  if (!scenario || !walk || path.length !== 3) return undefined;
  const came = playWalk(scenario, compile(scenario), walk);
  if (came.stoppedAt !== undefined || scenario.steps[came.ends]?.type !== 'ending') return undefined;
  const value = { ends: came.ends, outcome: came.outcome, score: came.score }[String(what)];
  if (value === undefined) return undefined;
  const label = typeof value === 'number' ? `Expect ${value} points` : `Expect "${value}"`;
  return { label, steps: [{ do: 'set', file, path, value }] };
}
