/** The ways out of a step, as the learner meets them: a choice of a scene, or what follows any other step. */
import type { Path } from '../../scenario/check/problem.ts';
import { isObject, type Properties } from '../../scenario/check/raw.ts';
import type { Outcome } from '../../scenario/schema.ts';
import { conditionWords } from './condition-words.ts';

export interface Exit {
  /** Where it stands in the document: a choice, or its step. */
  path: Path;
  /** Where `next` stands, or would. */
  nextPath: Path;
  /** The id of a choice; undefined for what follows a step without choices. */
  choice: string | undefined;
  /** What the learner does, as it is written. */
  text: string;
  outcome: Outcome | undefined;
  /** When it is offered, in words; empty for always. */
  condition: string;
  /** It is taken when this many seconds are over. */
  afterSeconds: number | undefined;
  leads: readonly Lead[];
}

/** A step that an exit leads to, or one of several. */
export interface Lead {
  to: string;
  path: Path;
  /** When it is taken, in words; empty for always. */
  condition: string;
}

/** Every exit of a step, in the order of the file. @param step of any shape */
export function exitsOf(id: string, step: unknown): Exit[] {
  if (!isObject(step) || step.type === 'ending') return [];
  if (step.type !== 'scene' && !('choices' in step)) {
    const nextPath = ['steps', id, 'next'];
    return [
      {
        path: ['steps', id],
        nextPath,
        choice: undefined,
        text: '',
        outcome: undefined,
        condition: '',
        afterSeconds: undefined,
        leads: leadsOf(step.next, nextPath),
      },
    ];
  }
  const choices: unknown[] = Array.isArray(step.choices) ? step.choices : [];
  const exits = choices.map((choice, i) => exitOf(choice, ['steps', id, 'choices', i]));
  return withTimeLimit(exits, step.within);
}

function exitOf(value: unknown, path: Path): Exit {
  const choice: Properties = isObject(value) ? value : {};
  const nextPath = [...path, 'next'];
  return {
    path,
    nextPath,
    choice: typeof choice.id === 'string' ? choice.id : '',
    text: typeof choice.text === 'string' ? choice.text : '',
    outcome: isOutcome(choice.outcome) ? choice.outcome : undefined,
    condition: 'when' in choice ? conditionWords(choice.when) : '',
    afterSeconds: undefined,
    leads: leadsOf(choice.next, nextPath),
  };
}

function leadsOf(next: unknown, path: Path): Lead[] {
  if (typeof next === 'string') return next === '' ? [] : [{ to: next, path, condition: '' }];
  if (!Array.isArray(next)) return [];
  return next.flatMap((entry: unknown, i): Lead[] => {
    if (!isObject(entry) || typeof entry.to !== 'string') return [];
    const otherwise = next.length > 1 ? 'otherwise' : '';
    return [
      {
        to: entry.to,
        path: [...path, i, 'to'],
        condition: 'when' in entry ? `if ${conditionWords(entry.when)}` : otherwise,
      },
    ];
  });
}

/** The time limit of a scene takes one of its choices. */
function withTimeLimit(exits: Exit[], within: unknown): Exit[] {
  if (!isObject(within) || typeof within.then !== 'string') return exits;
  const { then, seconds } = within;
  const afterSeconds = typeof seconds === 'number' ? seconds : 0;
  return exits.map((exit) => (exit.choice === then ? { ...exit, afterSeconds } : exit));
}

const isOutcome = (value: unknown): value is Outcome =>
  value === 'good' || value === 'acceptable' || value === 'harmful';
