/**
 * An LMS with its LRS, in memory, for one learner's registration at a course. It launches session after session, holds every
 * request against cmi5 and xAPI, and can be told to fail in the ways that networks and servers do.
 */
import type { LaunchParameters } from '../../../src/tracking/cmi5/launch-parameters.ts';
import { network, type Fault, type Network } from './network.ts';
import { breach, isRecord, same, type Breach, type Json } from './requirements.ts';
import { statementBreaches, type SessionFacts } from './statement-rules.ts';
import { hasCategory, verbs, type StoredStatement } from './statement.ts';
import { isStatement, xapiBreaches } from './xapi-rules.ts';

export interface Call {
  /** Counted from 0. */
  n: number;
  method: string;
  resource: string;
  query: URLSearchParams;
  body: unknown;
  keepalive: boolean;
}

export interface FakeOptions {
  launchMode?: 'Normal' | 'Browse' | 'Review';
  masteryScore?: number;
  returnURL?: string;
  /** What the context template holds beside what every LMS puts there. */
  template?: Json;
  /** Changes the launch data, for an LMS that does not keep to cmi5. */
  launchData?: (document: Json) => unknown;
  /** What the learner's preferences are answered with; 404 where it is left out. */
  preferences?: number | Json;
  /** What a POST for the token is answered with, instead of a token. */
  token?: () => Response;
  /** When answers tell which version of a document they are about. */
  etags?: 'always' | 'on-read' | 'never';
  /** What becomes of a statement that is stored already: nothing, a conflict where it differs, or an end to the session. */
  repeats?: 'ignored' | 'conflict' | 'refused';
  actor?: Json;
  endpoint?: string;
  fault?: (call: Call) => Fault | undefined;
}

export interface FakeLms extends Network {
  /** Launches the course anew; a session that has not ended by now is abandoned. */
  launch(): LaunchParameters & { query: string };
  /** All that is stored, in the order in which it came. */
  statements(): readonly StoredStatement[];
  /** The State document that the course keeps for itself; undefined where there is none. */
  state(): Json | undefined;
  /** Writes that document as another window would. */
  writeState(document: unknown): void;
  /** What the course has done wrong. */
  breaches: readonly Breach[];
  calls: readonly Call[];
}

interface Session extends Omit<SessionFacts, 'earlier'> {
  token: string;
  isTokenGiven: boolean;
  isAbandoned: boolean;
  hasReadPreferences: boolean;
  hasReadLaunchData: boolean;
  stored: StoredStatement[];
}

const host = 'https://lms.example';
const registration = '2b9f7c1e-54a3-4d53-9f3b-0e6a4c1d7a10';
const activityId = `${host}/activities/au-17`;
const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

export function fakeCmi5Lms(options: FakeOptions = {}): FakeLms {
  const { etags = 'always', repeats = 'ignored', endpoint = `${host}/lrs/` } = options;
  const actor = options.actor ?? {
    objectType: 'Agent',
    name: 'A. Diallo',
    account: { homePage: host, name: '4711' },
  };
  const breaches: Breach[] = [];
  const calls: Call[] = [];
  const sessions: Session[] = [];
  let document: { text: string; version: number } | undefined;

  const all = () => sessions.flatMap(({ stored }) => stored);
  const earlierThan = (session: Session) =>
    sessions.filter((other) => other !== session).flatMap(({ stored }) => stored);
  const wrong = (...found: Breach[]) => void breaches.push(...found);

  const between = network(hear, (url, init) => {
    const call = callOf(url, init);
    calls.push(call);
    return options.fault?.(call);
  });

  function launch(): LaunchParameters & { query: string } {
    const last = sessions.at(-1);
    if (last && !hasEnded(last)) last.isAbandoned = true;
    const sessionId = `session-${sessions.length + 1}`;
    const { contextActivities, extensions, ...template } = options.template ?? {};
    sessions.push({
      actor,
      registration,
      activityId,
      contextTemplate: {
        ...template,
        contextActivities: {
          grouping: [{ id: 'https://airline.example/courses/au' }],
          ...asRecord(contextActivities),
        },
        extensions: { ...asRecord(extensions), [sessionExtension]: sessionId },
      },
      sessionId,
      launchMode: options.launchMode ?? 'Normal',
      masteryScore: options.masteryScore,
      token: `token-${sessions.length + 1}`,
      isTokenGiven: false,
      isAbandoned: false,
      hasReadPreferences: false,
      hasReadLaunchData: false,
      stored: [],
    });
    between.openPage();
    const parameters = { endpoint, fetch: `${host}/token?session=${sessionId}`, registration, activityId };
    const query = new URLSearchParams({ ...parameters, actor: JSON.stringify(actor) });
    return { ...parameters, actor, query: `?${query.toString()}` };
  }

  function callOf(url: string, { method = 'GET', body, keepalive = false }: RequestInit): Call {
    const { origin, pathname, searchParams: query } = new URL(url);
    const base = endpoint.replace(/\/?$/, '/');
    const address = `${origin}${pathname}`;
    const isToken = address === `${host}/token`;
    const resource = isToken ? 'token' : address.startsWith(base) ? address.slice(base.length) : '';
    const read = typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined;
    return { n: calls.length, method, resource, query, body: read, keepalive };
  }

  function hear(url: string, init: RequestInit): Response {
    const call = callOf(url, init);
    if (call.resource === 'token') return giveToken(call);
    const headers = new Headers(init.headers);
    const session = sessionOf(headers);
    if (!session) return refuse(401);
    if (headers.get('X-Experience-API-Version') !== '1.0.3') wrong(breach('4.1.0.0-1', 'no version'));
    if (call.method !== 'GET' && !headers.get('Content-Type')?.startsWith('application/json')) {
      wrong(breach('4.1.0.0-1', 'no content type'));
    }
    if (call.resource === 'statements') return call.method === 'POST' ? store(session, call) : find(call);
    if (session.isAbandoned || hasEnded(session)) return refuse(403);
    if (call.resource === 'activities/state') return state(session, call, headers);
    if (call.resource === 'agents/profile') return profile(session, call);
    wrong(breach('8.1.1.0-3', call.resource));
    return refuse(404);
  }

  function sessionOf(headers: Headers): Session | undefined {
    const authorization = headers.get('Authorization') ?? '';
    if (!authorization) wrong(breach('8.1.2.0-5', 'no Authorization'));
    if (!authorization.startsWith('Basic ')) wrong(breach('8.2.1.0-5', authorization));
    return sessions.find(({ token, isTokenGiven }) => isTokenGiven && authorization === `Basic ${token}`);
  }

  function giveToken({ method, query }: Call): Response {
    if (method !== 'POST') wrong(breach('8.1.2.0-4', method));
    const session = sessions.find(({ sessionId }) => sessionId === query.get('session'));
    if (options.token) return options.token();
    if (!session || session.isTokenGiven || session.isAbandoned) {
      return Response.json({
        'error-code': '1',
        'error-text': 'The authorization token has already been returned.',
      });
    }
    session.isTokenGiven = true;
    return Response.json({ 'auth-token': session.token });
  }

  function state(session: Session, { method, query, body }: Call, headers: Headers): Response {
    checkAgent(query, '8.1.3.0-3');
    if (query.get('registration') !== registration) wrong(breach('8.1.4.0-3', query.toString()));
    if (query.get('activityId') !== activityId) wrong(breach('4.1.0.0-1', query.toString()));
    if (query.get('stateId') === 'LMS.LaunchData') {
      if (method !== 'GET') wrong(breach('10.2.1.0-5', method));
      session.hasReadLaunchData = true;
      return Response.json(launchDataFor(session));
    }
    if (method === 'GET') return document ? withEtag(document.text, etags !== 'never') : refuse(404);
    const expected = headers.get('If-Match');
    const isStale = expected !== null && expected !== etagOf(document);
    if (isStale || (headers.get('If-None-Match') === '*' && document)) return refuse(412);
    document = { text: JSON.stringify(body), version: (document?.version ?? 0) + 1 };
    return withEtag(null, etags === 'always');
  }

  function launchDataFor(session: Session): unknown {
    const { contextTemplate, launchMode, masteryScore } = session;
    const { returnURL, launchData = (given) => given } = options;
    return launchData({
      contextTemplate,
      launchMode,
      moveOn: 'CompletedAndPassed',
      ...(masteryScore === undefined ? {} : { masteryScore }),
      ...(returnURL === undefined ? {} : { returnURL }),
    });
  }

  function profile(session: Session, { method, query }: Call): Response {
    checkAgent(query, '11.0.0.0-1');
    if (query.get('profileId') !== 'cmi5LearnerPreferences') wrong(breach('11.0.0.0-4', query.toString()));
    if (method === 'GET') session.hasReadPreferences = true;
    const { preferences = 404 } = options;
    return typeof preferences === 'number' ? refuse(preferences) : Response.json(preferences);
  }

  function checkAgent(query: URLSearchParams, id: '8.1.3.0-3' | '11.0.0.0-1'): void {
    const agent: unknown = JSON.parse(query.get('agent') ?? 'null');
    if (!same(agent, actor)) wrong(breach(id, query.get('agent') ?? ''));
  }

  function find({ query }: Call): Response {
    const found = all().find(({ id }) => id === query.get('statementId'));
    return found ? Response.json(found) : refuse(404);
  }

  /** A batch is stored as a whole or not at all. */
  function store(session: Session, { body }: Call): Response {
    const batch: unknown[] = Array.isArray(body) ? body : [body];
    if (session.isAbandoned) return refuse(403);
    const before = breaches.length;
    const isAfterEnd = hasEnded(session);
    if (isAfterEnd) wrong(breach('7.1.2.0-1', JSON.stringify(batch)));
    const added: StoredStatement[] = [];
    for (const statement of batch) {
      if (!isStatement(statement)) {
        wrong(breach('4.1.0.0-1', JSON.stringify(statement)));
        return refuse(400);
      }
      const facts = { ...session, stored: [...session.stored, ...added], earlier: earlierThan(session) };
      const isRepeated = [...all(), ...added].find(({ id }) => id === statement.id);
      wrong(...xapiBreaches(statement), ...statementBreaches(statement, facts));
      if (!isRepeated) added.push(statement);
      else if (repeats === 'refused' && hasCategory(statement, 'cmi5')) return refuse(403);
      else if (repeats !== 'ignored' && !same(isRepeated, statement)) return refuse(409);
    }
    if (breaches.length > before) return refuse(isAfterEnd ? 403 : 400);
    session.stored.push(...added);
    return Response.json(added.map(({ id }) => id));
  }

  function withEtag(text: string | null, isTold: boolean): Response {
    const etag = isTold ? etagOf(document) : undefined;
    return new Response(text, { status: text === null ? 204 : 200, headers: etag ? { ETag: etag } : {} });
  }

  return {
    ...between,
    launch,
    statements: all,
    state: () => (document ? (JSON.parse(document.text) as Json) : undefined),
    writeState(written) {
      document = { text: JSON.stringify(written), version: (document?.version ?? 0) + 1 };
    },
    breaches,
    calls,
  };
}

function hasEnded({ stored }: Session): boolean {
  return stored.some(({ verb }) => verb.id === verbs.terminated);
}

function etagOf(document: { version: number } | undefined): string | undefined {
  return document && `"v${document.version}"`;
}

function refuse(status: number): Response {
  return new Response(null, { status });
}

function asRecord(value: unknown): Json {
  return isRecord(value) ? value : {};
}
