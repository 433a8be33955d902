/** Where a scenario names its own steps, signs and choices. */
import type { Path } from '../../scenario/check/problem.ts';

export type NameKind = 'step' | 'sign' | 'choice';

/** A place where a name stands: as the value there, or as the name of the property. */
export interface NamePlace {
  path: Path;
  atName: boolean;
  name: string;
  kind: NameKind;
  /** Whether it is given here, and not referred to. */
  isGiven: boolean;
}

/** Every place where a name stands in a document, of whatever shape, from the top to the end. */
export function namesIn(document: unknown): NamePlace[] {
  const places: NamePlace[] = [];
  const add = (kind: NameKind, path: Path, name: unknown, { atName = false, isGiven = false } = {}) => {
    if (typeof name === 'string') places.push({ kind, path, name, atName, isGiven });
  };
  const root = asRecord(document);
  for (const sign of Object.keys(asRecord(root.signs)))
    add('sign', ['signs', sign], sign, { atName: true, isGiven: true });
  add('step', ['start'], root.start);
  for (const [id, step] of Object.entries(asRecord(root.steps))) {
    add('step', ['steps', id], id, { atName: true, isGiven: true });
    inStep(asRecord(step), ['steps', id], add);
  }
  for (const [i, walk] of asList(root.walks).entries()) inWalk(asRecord(walk), ['walks', i], root, add);
  return places;
}

type Add = (kind: NameKind, path: Path, name: unknown, how?: { atName?: boolean; isGiven?: boolean }) => void;

function inStep(step: Record<string, unknown>, path: Path, add: Add): void {
  inConditions(step.text, [...path, 'text'], add);
  for (const [i, entry] of asList(step.choices).entries()) {
    const choice = asRecord(entry);
    const at = [...path, 'choices', i];
    add('choice', [...at, 'id'], choice.id, { isGiven: true });
    for (const [n, sign] of asList(choice.notices).entries()) add('sign', [...at, 'notices', n], sign);
    inCondition(choice.when, [...at, 'when'], add);
    inNext(choice.next, [...at, 'next'], add);
  }
  add('choice', [...path, 'within', 'then'], asRecord(step.within).then);
  for (const [i, sign] of asList(step.signs).entries()) add('sign', [...path, 'signs', i], sign);
  for (const [i, part] of asList(step.debrief).entries())
    inConditions(asRecord(part).text, [...path, 'debrief', i, 'text'], add);
  inNext(step.next, [...path, 'next'], add);
}

function inNext(next: unknown, path: Path, add: Add): void {
  add('step', path, next);
  for (const [i, entry] of asList(next).entries()) {
    inCondition(asRecord(entry).when, [...path, i, 'when'], add);
    add('step', [...path, i, 'to'], asRecord(entry).to);
  }
}

function inConditions(prose: unknown, path: Path, add: Add): void {
  for (const [i, paragraph] of asList(prose).entries())
    inCondition(asRecord(paragraph).when, [...path, i, 'when'], add);
}

function inCondition(condition: unknown, path: Path, add: Add): void {
  const { noticed, chose, all, any, not } = asRecord(condition);
  add('sign', [...path, 'noticed'], noticed);
  add('choice', [...path, 'chose'], chose);
  for (const [name, list] of Object.entries({ all, any }))
    for (const [i, one] of asList(list).entries()) inCondition(one, [...path, name, i], add);
  if (not !== undefined) inCondition(not, [...path, 'not'], add);
}

function inWalk(walk: Record<string, unknown>, path: Path, root: Record<string, unknown>, add: Add): void {
  for (const [i, entry] of asList(walk.decisions).entries()) {
    for (const [step, decided] of Object.entries(asRecord(entry))) {
      const at = [...path, 'decisions', i, step];
      add('step', at, step, { atName: true });
      const { type } = asRecord(asRecord(root.steps)[step]);
      if (type === 'scene') add('choice', at, decided);
      if (type === 'observe')
        for (const [n, sign] of asList(decided).entries()) add('sign', [...at, n], sign);
    }
  }
  add('step', [...path, 'ends'], walk.ends);
}

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
