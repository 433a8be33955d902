/** The ways from and to a step, in words. */
import type { Path } from '../../scenario/check/problem.ts';
import type { Exit } from './exits.ts';
import type { MapEdge, MapNode, ScenarioGraph } from './graph.ts';
import { fromOf } from './step-changes.ts';
import { outcomeWords } from './words.ts';

export interface Way {
  exit: Exit;
  /** Undefined where it leads nowhere. */
  edge: MapEdge | undefined;
  /** As `connect` takes it. */
  from: Path;
  to: string | undefined;
  /** What the learner does, and when it is taken. */
  words: string;
}

/** Every way out of a step, those that lead nowhere too, in the order of the file. */
export function waysFrom(graph: ScenarioGraph, id: string): Way[] {
  const node = graph.nodeOf.get(id);
  if (!node) return [];
  const edges = graph.edgesFrom.get(id) ?? [];
  return node.exits.flatMap((exit, i): Way[] => {
    const leads = edges.filter((edge) => edge.exit === i);
    if (leads.length === 0) {
      return [{ exit, edge: undefined, from: exit.path, to: undefined, words: exitWords(exit, i) }];
    }
    return leads.map((edge) => ({
      exit,
      edge,
      from: fromOf(edge),
      to: edge.to,
      words: edge.condition === '' ? exitWords(exit, i) : `${exitWords(exit, i)}, ${edge.condition}`,
    }));
  });
}

/** Every way that leads to a step. */
export function waysTo(graph: ScenarioGraph, id: string): { node: MapNode; edge: MapEdge; words: string }[] {
  return graph.edges.flatMap((edge) => {
    const node = graph.nodeOf.get(edge.from);
    const exit = node?.exits[edge.exit];
    if (edge.to !== id || !node || !exit) return [];
    const words = exitWords(exit, edge.exit);
    return [{ node, edge, words: edge.condition === '' ? words : `${words}, ${edge.condition}` }];
  });
}

/** What the learner does, such as `2, harmful: Confront him`. */
export function exitWords({ choice, text, outcome }: Exit, at: number): string {
  if (choice === undefined) return 'What follows';
  const judged = outcome === undefined ? '' : `, ${outcomeWords[outcome].toLowerCase()}`;
  return `${at + 1}${judged}: ${text || choice || 'no text yet'}`;
}
