/** Requests to the LRS of an LMS (xAPI 1.0.3, Communication), each answered in some way and none thrown. */
import type { LaunchParameters } from './launch-parameters.ts';
import type { Platform } from './platform.ts';
import type { Statement } from './statement.ts';

export interface Answer {
  /** The HTTP status; 0 where no answer came, so that the request may have been heard or not. */
  status: number;
  /** Null where the LRS gives none, or does not let another site see it. */
  etag: string | null;
  /** Parsed JSON; undefined for anything else. */
  body: unknown;
}

/** Every method makes its request before it returns. After a 401 or a 403 to one that matters, none is made. */
export interface Lrs {
  getState(stateId: string): Promise<Answer>;
  /** @param condition a header that says which version is to be replaced */
  putState(
    stateId: string,
    json: string,
    condition: Record<string, string>,
    isLast?: boolean,
  ): Promise<Answer>;
  /** The learner's preferences, which an LMS may lack or keep to itself (cmi5 §11). */
  getPreferences(): Promise<Answer>;
  /** Whether the LRS says that it holds a statement. */
  isStored(statementId: string): Promise<boolean>;
  /** @param isLast whether the request must outlive the page; then its body has to be below 64 KiB */
  post(statements: readonly Statement[], isLast?: boolean): Promise<Answer>;
  /** Whether the LMS has closed this session. */
  isOver(): boolean;
}

interface Request {
  method: 'GET' | 'PUT' | 'POST';
  resource: string;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  json?: string;
  isLast?: boolean;
}

export function openLrs({ fetch }: Platform, parameters: LaunchParameters, token: string): Lrs {
  const { endpoint, actor, registration, activityId } = parameters;
  const agent = JSON.stringify(actor);
  let isOver = false;

  async function ask({ method, resource, query = {}, headers, json, isLast }: Request): Promise<Answer> {
    if (isOver) return { status: 403, etag: null, body: undefined };
    const url = new URL(endpoint);
    url.pathname = url.pathname.replace(/\/?$/, `/${resource}`);
    Object.entries(query).forEach(([name, value]) => url.searchParams.set(name, value));
    const isRead = method === 'GET';
    try {
      const response = await fetch(url.href, {
        method,
        headers: {
          'X-Experience-API-Version': '1.0.3',
          Authorization: `Basic ${token}`,
          ...(isRead ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
          ...headers,
        },
        ...(isRead ? { cache: 'no-store' } : { body: json }),
        ...(isLast ? { keepalive: true } : {}),
      });
      const body: unknown = isRead ? await response.json().catch(() => undefined) : undefined;
      return { status: response.status, etag: response.headers.get('ETag'), body };
    } catch {
      return { status: 0, etag: null, body: undefined };
    }
  }

  async function askOnce(request: Request): Promise<Answer> {
    const answer = await ask(request);
    isOver ||= answer.status === 401 || answer.status === 403;
    return answer;
  }

  const state = (stateId: string) => ({
    resource: 'activities/state',
    query: { activityId, agent, registration, stateId },
  });

  return {
    getState: (stateId) => askOnce({ method: 'GET', ...state(stateId) }),
    putState: (stateId, json, headers, isLast) =>
      askOnce({ method: 'PUT', ...state(stateId), json, headers, isLast }),
    getPreferences: () =>
      ask({
        method: 'GET',
        resource: 'agents/profile',
        query: { agent, profileId: 'cmi5LearnerPreferences' },
      }),
    async isStored(statementId) {
      const { status } = await ask({ method: 'GET', resource: 'statements', query: { statementId } });
      return status === 200;
    },
    post: (statements, isLast) =>
      askOnce({ method: 'POST', resource: 'statements', json: JSON.stringify(statements), isLast }),
    isOver: () => isOver,
  };
}

export function isTaken({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}
