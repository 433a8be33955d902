/** Calling a SCORM API so that nothing it does can stop the course: SCORM 1.2 RTE §3.3, SCORM 2004 RTE §3.1. */

export type Standard = 'scorm12' | 'scorm2004';

/** The object an LMS provides. */
export type Api = Readonly<Record<string, (...values: string[]) => unknown>>;

type Call = 'initialize' | 'terminate' | 'get' | 'set' | 'commit' | 'lastError';

export const calls: Readonly<Record<Standard, Readonly<Record<Call, string>>>> = {
  scorm12: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
  },
  scorm2004: {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
  },
};

/** A data model element and what to set it to. Optional elements are those that an LMS may do without. */
export type Value = readonly [element: string, value: string, need?: 'optional'];

/** `refused` will stay refused; `failed` may be taken another time. */
export type Answer = 'taken' | 'refused' | 'failed';

export interface ApiClient {
  /** Opens the session, or joins the one that a page before this one has left open. */
  initialize(): boolean;
  /** '' where there is no value. */
  get(element: string): string;
  /** As `get`. @throws {Error} where the LMS could not say, so that there may be a value */
  mustGet(element: string): string;
  /** As `get`; an element that the LMS is known not to have is not asked for. */
  getOptional(element: string): string;
  set(element: string, value: string): boolean;
  /** As `set`; an element that the LMS does not have is tried once at the most. */
  setOptional(element: string, value: string): Answer;
  /** Reads which children of a category the LMS has. False where it does not say. */
  probe(category: string): boolean;
  commit(): boolean;
  terminate(): boolean;
  /** Whether the last call was refused for good. */
  isRefused(): boolean;
  /** The error code of the last call; NaN where the call did not come through. */
  lastError(): number;
}

/** How often what has to be known is asked for. */
const mostTries = 3;

const alreadyInitialized = { scorm12: 101, scorm2004: 103 } as const;

export function apiClient(api: Api, standard: Standard): ApiClient {
  const names = calls[standard];
  const unsupported = new Set<string>();
  const children: [prefix: string, names: string[]][] = [];
  let cameThrough = true;

  function call(name: Call, ...values: string[]): string {
    try {
      const result = api[names[name]]!(...values);
      cameThrough = true;
      return String(result ?? '');
    } catch {
      cameThrough = false;
      return '';
    }
  }
  const succeeds = (name: Call, ...values: string[]) => call(name, ...values) === 'true';
  const get = (element: string) => call('get', element);
  const set = (element: string, value: string) => succeeds('set', element, value);
  const lastError = () => (cameThrough ? parseInt(call('lastError'), 10) : NaN);

  function offers(element: string): boolean {
    const path = withoutIndices(element);
    return (
      !unsupported.has(path) &&
      children.every(([prefix, known]) => !path.startsWith(prefix) || known.includes(childOf(path, prefix)))
    );
  }

  return {
    get,
    set,
    lastError,
    mustGet(element) {
      let code = 0;
      for (let left = mostTries; left > 0; left--) {
        const value = get(element);
        if (value !== '') return value;
        code = cameThrough ? lastError() : 101;
        if (!(code > 0) || isRefusal(code)) return '';
      }
      throw new Error(`The LMS did not say what ${element} is: error ${code}.`);
    },
    isRefused: () => isRefusal(lastError()),
    initialize: () => succeeds('initialize', '') || lastError() === alreadyInitialized[standard],
    getOptional: (element) => (offers(element) ? get(element) : ''),
    setOptional(element, value) {
      if (!offers(element)) return 'refused';
      if (set(element, value)) return 'taken';
      const code = lastError();
      if (isUnsupported(code)) unsupported.add(withoutIndices(element));
      return isRefusal(code) ? 'refused' : 'failed';
    },
    probe(category) {
      const list = get(`${category}._children`);
      if (list !== '') children.push([`${category}.`, list.split(',').map((name) => name.trim())]);
      return list !== '';
    },
    commit: () => succeeds('commit', ''),
    terminate: () => succeeds('terminate', ''),
  };
}

function withoutIndices(element: string): string {
  return element.replace(/\.\d+/g, '');
}

function childOf(path: string, prefix: string): string {
  return path.slice(prefix.length).split('.')[0]!;
}

function isUnsupported(code: number): boolean {
  return code >= 401 && code <= 403;
}

/** Codes that speak of the element, its index or its value; others speak of the session or the connection. */
function isRefusal(code: number): boolean {
  return code === 201 || code === 351 || (code >= 401 && code <= 408);
}
