/** How an LMS launches a cmi5 course: five parameters in the query string (cmi5 §8.1). */

export interface LaunchParameters {
  /** The base address of the LRS, with or without a slash at its end. */
  endpoint: string;
  /** Where the token of this session is to be had, once. */
  fetch: string;
  /** The learner, to be sent on exactly as given. */
  actor: Actor;
  /** A UUID. */
  registration: string;
  /** An absolute IRI. */
  activityId: string;
}

/** An Agent of xAPI. A conforming LMS identifies it by an account (cmi5 §9.2). */
export interface Actor {
  readonly objectType?: unknown;
  readonly name?: unknown;
  readonly account?: { readonly homePage?: unknown; readonly name?: unknown } | null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The launch parameters in a query string, in any order among others; undefined where one is missing or can't be used,
 * since then this is no cmi5 launch. Takes any text; never throws.
 */
export function readLaunchParameters(query: string): LaunchParameters | undefined {
  const given = new URLSearchParams(query);
  const text = (name: string) => given.get(name) ?? '';
  const [endpoint, fetch] = [text('endpoint'), text('fetch')];
  const [registration, activityId] = [text('registration'), text('activityId')];
  const actor = readActor(text('actor'));
  const isSound = isAddress(endpoint) && isAddress(fetch) && uuid.test(registration) && urlOf(activityId);
  return actor && isSound ? { endpoint, fetch, actor, registration, activityId } : undefined;
}

/** Whether something is the address of a web page or service. One with a password in it can't be fetched. */
export function isAddress(text: unknown): text is string {
  const url = typeof text === 'string' && urlOf(text);
  return !!url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function readActor(json: string): Actor | undefined {
  try {
    const actor: unknown = JSON.parse(json);
    return isAgent(actor) ? actor : undefined;
  } catch {
    return undefined;
  }
}

function isAgent(value: unknown): value is Actor {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { objectType = 'Agent' } = value as Actor;
  return objectType === 'Agent' && Object.keys(value).length > 0;
}
