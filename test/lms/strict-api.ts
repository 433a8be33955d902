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
  /** Whether a commit reaches the server; Finish commits too. */
  commits?: () => boolean;
  /** The error code that is told instead of the true one. */
  lastError?: (code: number) => number;
  /** What a call returns instead of its result. It may throw. */
  answers?: (call: string, result: string, element: string) => unknown;
}

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

  function count(category: string): number {
    const indices = Object.keys(values).filter((element) => element.startsWith(`${category}.`));
    return new Set(indices.map((element) => element.slice(category.length + 1).split('.')[0])).size;
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
    values[element] = value;
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
    return Object.entries(values).some(
      ([element, known]) =>
        element.startsWith(`${entry}.correct_responses.`) &&
        element !== `${entry}.${field}` &&
        known === value,
    );
  }

  function unknownElement(element: string): [error: number, value: string] {
    if (generic(element) in dataModels[standard]) return [code.unsupported, ''];
    return breach(element, 'not in the data model', code.unsupported);
  }

  function breach(element: string, why: string, error: number): [error: number, value: string] {
    lms.breaches.push(`${element}: ${why}`);
    return [error, ''];
  }

  function commit(): boolean {
    const reached = options.commits?.() ?? true;
    if (reached) Object.assign(stored, values);
    return reached;
  }

  const api: Api = {
    [names.initialize]: (argument) => {
      enter(names.initialize, argument!);
      if (argument !== '') lms.breaches.push('Initialize with an argument');
      if (state === 'open') return answer(names.initialize, '', code.initialized, 'false');
      if (state === 'ended') throw new TypeError('initialized after the end');
      state = 'open';
      return answer(names.initialize, '', 0, 'true');
    },
    [names.get]: (element) => {
      enter(names.get, element!);
      const [error, value] = get(element!);
      return answer(names.get, element!, error, value);
    },
    [names.set]: (element, value) => {
      enter(names.set, `${element}=${value}`);
      const [error] = set(element!, value);
      return answer(names.set, element!, error, error ? 'false' : 'true');
    },
    [names.commit]: (argument) => {
      enter(names.commit, argument!);
      const reached = commit();
      return answer(names.commit, '', reached ? 0 : code.commit, String(reached));
    },
    [names.terminate]: (argument) => {
      enter(names.terminate, argument!);
      state = 'ended';
      const reached = commit();
      values = {};
      return answer(names.terminate, '', reached ? 0 : code.commit, String(reached));
    },
    [names.lastError]: () => String(options.lastError?.(lastError) ?? lastError),
  };
  return { ...lms, api, stored };
}

function generic(element: string): string {
  return element.replace(/\.\d+(?=\.)/g, '.n');
}
