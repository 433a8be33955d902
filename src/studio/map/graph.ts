/** A scenario as a graph: its steps, and every way from one to another. Takes any document, however broken. */
import { entriesOf, isObject, property, type Raw } from '../../scenario/check/raw.ts';
import type { Path } from '../../scenario/check/problem.ts';
import type { Outcome, Phase, Step } from '../../scenario/schema.ts';
import { cyclicNodes, reachable } from './reach.ts';
import { exitsOf, type Exit } from './exits.ts';

/** A step on the map. */
export interface MapNode {
  id: string;
  /** Undefined where the document says none, or one that does not exist. */
  type: Step['type'] | undefined;
  /** As it is written; empty where there is none. */
  title: string;
  phase: Phase | undefined;
  /** How an ending is judged. */
  outcome: Outcome | undefined;
  /** Whether an ending comes after a report. */
  reported: boolean;
  isStart: boolean;
  /** No way leads here from the start, whatever is chosen. */
  isUnreachable: boolean;
  /** One can come back here from here. */
  isInLoop: boolean;
  /** A harmful choice of this step leads on. */
  hasHarmfulChoice: boolean;
  /** Nobody comes here without having chosen something harmful. */
  isHarmfulBranch: boolean;
  exits: readonly Exit[];
}

/** A way from one step to another. */
export interface MapEdge {
  from: string;
  /** The place of its exit among those of the step. */
  exit: number;
  to: string;
  /** Where the document names the step that it leads to. */
  path: Path;
  /** In words; empty where nothing is asked. */
  condition: string;
  outcome: Outcome | undefined;
  /** There is no step of that name. */
  isDangling: boolean;
}

export interface ScenarioGraph {
  nodes: readonly MapNode[];
  edges: readonly MapEdge[];
  nodeOf: ReadonlyMap<string, MapNode>;
  /** The edges that leave a step, in the order of the file. */
  edgesFrom: ReadonlyMap<string, readonly MapEdge[]>;
  /** The language of the texts; empty where the document says none. */
  language: string;
  /** The name of the step that the document says it starts with, if it has such a step. */
  start: string | undefined;
}

const types: readonly unknown[] = ['scene', 'observe', 'order', 'report', 'ending'] satisfies Step['type'][];
const phases: readonly unknown[] = ['boarding', 'climb', 'cruise', 'descent', 'arrival'] satisfies Phase[];
const outcomes: readonly unknown[] = ['good', 'acceptable', 'harmful'] satisfies Outcome[];

/** @param document a parsed JSON value of any shape */
export function graphOf(document: unknown): ScenarioGraph {
  const root: Raw = { value: document, path: [] };
  const steps = entriesOf(property(root, 'steps'));
  const numberOf = new Map(steps.map(([id], i) => [id, i]));
  const exits = steps.map(([id, step]) => exitsOf(id, step.value));
  const edges = exits.flatMap((some, i) =>
    some.flatMap(({ outcome, leads }, exit) =>
      leads.map(({ to, path, condition }): MapEdge => ({
        from: steps[i]![0],
        exit,
        to,
        path,
        condition,
        outcome,
        isDangling: !numberOf.has(to),
      })),
    ),
  );
  const start = property(root, 'start').value;
  const first = typeof start === 'string' ? numberOf.get(start) : undefined;
  const whole = targetsOf(edges, numberOf);
  const harmless = targetsOf(
    edges.filter(({ outcome }) => outcome !== 'harmful'),
    numberOf,
  );
  const reached = reachable(whole, first);
  const reachedWithoutHarm = reachable(harmless, first);
  const cyclic = cyclicNodes(whole);
  const nodes = steps.map(([id, { value }], i): MapNode => {
    const step = isObject(value) ? value : {};
    const type = oneOf<Step['type']>(types, step.type);
    const isEnding = type === 'ending';
    return {
      id,
      type,
      title: typeof step.title === 'string' ? step.title : '',
      phase: oneOf<Phase>(phases, step.phase),
      outcome: isEnding ? oneOf<Outcome>(outcomes, step.outcome) : undefined,
      reported: isEnding && step.reported === true,
      isStart: i === first,
      isUnreachable: reached[i] === 0,
      isInLoop: cyclic[i] === 1,
      hasHarmfulChoice: exits[i]!.some(({ outcome, leads }) => outcome === 'harmful' && leads.length > 0),
      isHarmfulBranch: reached[i] === 1 && reachedWithoutHarm[i] === 0,
      exits: exits[i]!,
    };
  });
  const { language } = isObject(document) ? document : {};
  return {
    nodes,
    edges,
    nodeOf: new Map(nodes.map((node) => [node.id, node])),
    edgesFrom: groupedBy(edges, ({ from }) => from),
    language: typeof language === 'string' ? language : '',
    start: first === undefined ? undefined : steps[first]![0],
  };
}

/** For each step, by its number, those that the edges lead to; dangling ones lead nowhere. */
export function targetsOf(
  edges: readonly { from: string; to: string }[],
  numberOf: ReadonlyMap<string, number>,
): number[][] {
  const targets = Array.from({ length: numberOf.size }, () => new Set<number>());
  for (const { from, to } of edges) {
    const source = numberOf.get(from);
    const target = numberOf.get(to);
    if (source !== undefined && target !== undefined) targets[source]!.add(target);
  }
  return targets.map((some) => [...some]);
}

export function groupedBy<T, K>(members: readonly T[], keyOf: (member: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}

function oneOf<T>(known: readonly unknown[], value: unknown): T | undefined {
  return known.includes(value) ? (value as T) : undefined;
}
