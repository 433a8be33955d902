import { parse } from 'jsonc-parser';
import { graphOf, type ScenarioGraph } from './graph.ts';

/** A text as a graph. */
export interface ReadGraph {
  graph: ScenarioGraph;
  document: unknown;
  /** The text is JSON; otherwise this is what can be made out of it. */
  isSound: boolean;
}

let last: { text: string; read: ReadGraph } | undefined;

/** Reads any text; never throws. The map and the outline of one text share what was read. */
export function readGraph(text: string): ReadGraph {
  if (last?.text === text) return last.read;
  const read = soundOrNot(text.replace(/^\uFEFF/, ''));
  last = { text, read };
  return read;
}

function soundOrNot(text: string): ReadGraph {
  try {
    const document = JSON.parse(text) as unknown;
    return { document, graph: graphOf(document), isSound: true };
  } catch {
    const document = madeOut(text);
    return { document, graph: graphOf(document), isSound: false };
  }
}

function madeOut(text: string): unknown {
  try {
    return parse(text, [], { allowTrailingComma: true }) as unknown;
  } catch {
    // Nested deeper than the parser goes.
    return undefined;
  }
}
