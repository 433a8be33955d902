/**
 * An LMS that takes nothing outside the standards and forgives nothing: it notes each breach, throws on calls after
 * the session has ended, and keeps only what was committed. scorm-again is the LMS to run against; it lets too much by.
 */
import { calls, type Api, type Standard } from '../../src/tracking/scorm/api-client.ts';
import { dataModels, type Element } from './strict-data-model.ts';

export interface StrictOptions {
  /** What the LMS holds when the course is launched. */
  values?: Readonly<Record<string, string>>;
  /** Elements, with `n` for indices, that this LMS does without. */
  lacks?: (element: string) => boolean;
  /** Whether a commit reaches the server; Finish commits too. @param call which of the two it is */
  commits?: (call: string) => boolean;
  /** Told after each commit that reached the server. */
  committed?: (stored: Readonly<Record<string, string>>) => void;
  /** Whether a commit is answered with "true", and kept nowhere. */
  saysOnly?: () => boolean;
  /** What goes wrong with a call; it is asked before anything else is done. */
  fault?: (call: string, element: string) => Fault | undefined;
  /** What the LMS keeps of a value that it says it has taken. */
  keeps?: (element: string, value: string) => string;
  /** The error code that is told instead of the true one. */
  lastError?: (code: number) => number;
  /** What a call returns instead of its result. It may throw. */
  answers?: (call: string, result: string, element: string) => unknown;
}

/** Nothing is done. `throws`: the course is told so in the rudest way. `refuses`: it is told so by an error code. */
type Fault = 'throws' | 'refuses';

export interface StrictLms {
  api: Api;
  /** Calls in order, such as `LMSSetValue cmi.core.exit=suspend`. */
  log: string[];
  /** What no LMS should be sent. */
  breaches: string[];
  /** Calls that ended with an error code, such as `401 LMSGetValue cmi.core.lesson_mode`. */
  errors: string[];
  /** What was committed, by element; a later launch reads it. */
  stored: Record<string, string>;
}

/** One for all, since it is thrown very often. */
const disconnected = new Error('The connection to the LMS is gone.');

const codes = {
  scorm12: {
    initialized: 101,
    unsupported: 401,
    index: 201,
    format: 405,
    commit: 101,
    access: 404,
    unset: 0,
  },
  scorm2004: {
    initialized: 103,
    unsupported: 401,
    index: 351,
    format: 406,
    commit: 391,
    access: 405,
    unset: 403,
  },
};

export function strictLms(standard: Standard, options: StrictOptions = {}): StrictLms {
  const names = calls[standard];
  const code = codes[standard];
  const model = Object.entries(dataModels[standard]).filter(([element]) => !options.lacks?.(element));
  const elements = new Map<string, Element>(model);
  const lms = { log: [] as string[], breaches: [] as string[], errors: [] as string[] };
  const stored: Record<string, string> = { ...options.values };
  let values: Record<string, string> = { ...stored };
  let uncommitted: Record<string, string> = {};
  const indices = new Map<string, Set<string>>();
  Object.keys(values).forEach(noteIndices);
  let state: 'new' | 'open' | 'ended' = 'new';
  let lastError = 0;

  function answer(call: string, element: string, error: number, result: string): unknown {
    lastError = error;
    if (error) lms.errors.push(`${error} ${call} ${element}`.trim());
    return options.answers ? options.answers(call, result, element) : result;
  }

  function enter(call: string, detail: string): void {
    const entry = `${call} ${detail}`.trim();
    lms.log.push(entry);
    if (state === 'open' || call === names.initialize) return;
    lms.breaches.push(`${entry}: the session is ${state}`);
    throw new Error('no session');
  }

  /** @param act what the call does where nothing goes wrong with it */
  function unlessFaulty(call: string, element: string, act: () => unknown): unknown {
    switch (options.fault?.(call, element)) {
      case 'throws':
        throw disconnected;
      case 'refuses':
        // What 1.2 says of any trouble, it says at the beginning of a session that is open already.
        lastError = call === names.initialize ? 0 : 101;
        return call === names.get ? '' : 'false';
      case undefined:
        return act();
    }
  }

  function children(category: string): string {
    const below = [...elements.keys()].filter((element) => `${element}.`.startsWith(`${category}.`));
    const known = below.map(
      (element) =>
        element
          .slice(category.length + 1)
          .replace(/^n\./, '')
          .split('.')[0],
    );
    return [...new Set(known)].join(',');
  }

  function noteIndices(element: string): void {
    for (const { 0: dotted, index } of element.matchAll(/\.\d+(?=\.)/g)) {
      const category = element.slice(0, index);
      indices.set(category, (indices.get(category) ?? new Set()).add(dotted));
    }
  }

  function count(category: string): number {
    return indices.get(category)?.size ?? 0;
  }

  function get(element: string): [error: number, value: string] {
    const [, category, keyword] = /^(.*)\._(children|count)$/.exec(element) ?? [];
    if (category !== undefined) {
      const list = children(category);
      if (list === '') return [code.unsupported, ''];
      return [0, keyword === 'count' ? String(count(category)) : list];
    }
    const rule = elements.get(generic(element));
    if (!rule) return unknownElement(element);
    if (rule.access === 'w') return breach(element, 'write only', code.access);
    const value = values[element] ?? rule.initial;
    return value === undefined ? [code.unset, ''] : [0, value];
  }

  function set(element: string, value: unknown): [error: number, value: string] {
    const rule = elements.get(generic(element));
    if (!rule) return unknownElement(element);
    const [, entry, field] = /^(cmi\.(?:interactions|objectives)\.\d+)\.(.*)$/.exec(element) ?? [];
    if (entry !== undefined) {
      const error = outOfOrder(entry, field!);
      if (error !== undefined) return error;
    }
    const { format } = rule;
    const asked = format instanceof RegExp ? format : format?.[values[`${entry}.type`] ?? ''];
    if (typeof value !== 'string' || rule.access === 'r' || !asked?.test(value))
      return breach(element, `may not be ${String(value)}`, code.format);
    if (field?.endsWith('.pattern') && isPatternOf(entry!, field, value))
      return breach(element, 'is a pattern already', code.index);
    const kept = options.keeps?.(element, value) ?? value;
    values[element] = kept;
    uncommitted[element] = kept;
    noteIndices(element);
    return [0, 'true'];
  }

  /** An entry begins with its id, its responses come after its type, and indices leave no gap. */
  function outOfOrder(entry: string, field: string): [error: number, value: string] | undefined {
    const element = `${entry}.${field}`;
    const [category, index] = [entry.slice(0, entry.lastIndexOf('.')), Number(entry.split('.').at(-1))];
    const isNew = values[`${entry}.id`] === undefined;
    if (isNew && (field !== 'id' || index !== count(category)))
      return breach(element, 'out of order', code.index);
    if (/response/.test(field) && values[`${entry}.type`] === undefined)
      return breach(element, 'before its type', 408);
    const pattern = /^(correct_responses|objectives)\.(\d+)\./.exec(field);
    if (pattern && Number(pattern[2]) > count(`${entry}.${pattern[1]}`))
      return breach(element, 'out of order', code.index);
    return undefined;
  }

  function isPatternOf(entry: string, field: string, value: string): boolean {
    const others = Array.from(
      { length: count(`${entry}.correct_responses`) },
      (_, i) => `correct_responses.${i}.pattern`,
    );
    return others.some((other) => other !== field && values[`${entry}.${other}`] === value);
  }

  function unknownElement(element: string): [error: number, value: string] {
    if (generic(element) in dataModels[standard]) return [code.unsupported, ''];
    return breach(element, 'not in the data model', code.unsupported);
  }

  function breach(element: string, why: string, error: number): [error: number, value: string] {
    lms.breaches.push(`${element}: ${why}`);
    return [error, ''];
  }

  function commit(call: string): boolean {
    const reached = options.commits?.(call) ?? true;
    if (!reached) return false;
    if (options.saysOnly?.()) return true;
    Object.assign(stored, uncommitted);
    uncommitted = {};
    options.committed?.(stored);
    return true;
  }

  const api: Api = {
    [names.initialize]: (argument) => {
      enter(names.initialize, argument!);
      return unlessFaulty(names.initialize, '', () => {
        if (argument !== '') lms.breaches.push('Initialize with an argument');
        if (state === 'open') return answer(names.initialize, '', code.initialized, 'false');
        if (state === 'ended') throw new TypeError('initialized after the end');
        state = 'open';
        return answer(names.initialize, '', 0, 'true');
      });
    },
    [names.get]: (element) => {
      enter(names.get, element!);
      return unlessFaulty(names.get, element!, () => {
        const [error, value] = get(element!);
        return answer(names.get, element!, error, value);
      });
    },
    [names.set]: (element, value) => {
      enter(names.set, `${element}=${value}`);
      return unlessFaulty(names.set, element!, () => {
        const [error] = set(element!, value);
        return answer(names.set, element!, error, error ? 'false' : 'true');
      });
    },
    [names.commit]: (argument) => {
      enter(names.commit, argument!);
      return unlessFaulty(names.commit, '', () => {
        const reached = commit(names.commit);
        return answer(names.commit, '', reached ? 0 : code.commit, String(reached));
      });
    },
    [names.terminate]: (argument) => {
      enter(names.terminate, argument!);
      state = 'ended';
      return unlessFaulty(names.terminate, '', () => {
        const reached = commit(names.terminate);
        values = {};
        return answer(names.terminate, '', reached ? 0 : code.commit, String(reached));
      });
    },
    [names.lastError]: () => String(options.lastError?.(lastError) ?? lastError),
  };
  return { ...lms, api, stored };
}

function generic(element: string): string {
  return element.replace(/\.\d+(?=\.)/g, '.n');
}
