/** What cmi5 asks of the statements of an assignable unit: §9, §10.2.1, and §7.1 for their order. */
import { breach, isRecord, same, type Breach, type Json, type RequirementId } from './requirements.ts';
import { hasCategory, verbOf, verbs, type StoredStatement } from './statement.ts';

/** What an LMS knows of a session when a statement comes in. */
export interface SessionFacts {
  actor: Json;
  registration: string;
  activityId: string;
  contextTemplate: Json;
  sessionId: string;
  launchMode: 'Normal' | 'Browse' | 'Review';
  masteryScore: number | undefined;
  hasReadPreferences: boolean;
  hasReadLaunchData: boolean;
  /** Of this session, in the order in which they came. */
  stored: readonly StoredStatement[];
  /** Of the other sessions of this registration. */
  earlier: readonly StoredStatement[];
}

type Rule = readonly [id: RequirementId, isBroken: boolean];

const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

/** What is wrong with a statement in its session. One that is stored already is no second one. */
export function statementBreaches(statement: StoredStatement, facts: SessionFacts): Breach[] {
  const isRepeated = [...facts.stored, ...facts.earlier].some(({ id }) => id === statement.id);
  const rules = [
    ...anyStatement(statement, facts),
    ...(hasCategory(statement, 'cmi5') ? definedStatement(statement, facts) : allowedStatement(statement)),
    ...(isRepeated ? [] : order(statement, facts)),
    ...(isRepeated || !hasCategory(statement, 'cmi5') ? [] : cardinality(statement, facts)),
  ];
  return rules
    .filter(([, isBroken]) => isBroken)
    .map(([id]) => breach(id, `${verbOf(statement)} ${JSON.stringify(statement)}`));
}

function anyStatement(
  { id, actor, timestamp, context, result }: StoredStatement,
  facts: SessionFacts,
): Rule[] {
  const { contextActivities: activities, extensions, ...rest } = facts.contextTemplate;
  const given = isRecord(activities) ? activities : {};
  return [
    ['9.1.0.0-1', typeof id !== 'string'],
    ['8.1.3.0-3', !same(actor, facts.actor)],
    ['9.7.0.0-1', typeof timestamp !== 'string'],
    ['9.7.0.0-2', !String(timestamp).endsWith('Z')],
    ['9.6.0.0-1', !isRecord(context)],
    ['9.6.1.0-1', context.registration !== facts.registration],
    ['9.6.3.1-4', context.extensions?.[sessionExtension] !== facts.sessionId],
    ['9.6.2.0-1', !Object.entries(given).every(([list, held]) => holds(context, list, held))],
    ['10.2.1.0-6', !Object.keys(facts.contextTemplate).every((key) => key in context)],
    [
      '10.2.1.0-7',
      !Object.entries(rest).every(([key, value]) => same((context as Json)[key], value)) ||
        !Object.entries(extensions ?? {}).every(([key, value]) => same(context.extensions?.[key], value)),
    ],
    [
      '9.5.1.0-3',
      result?.score?.raw !== undefined && [result.score.min, result.score.max].includes(undefined),
    ],
    ['11.0.0.0-3', !facts.hasReadPreferences],
    ['10.2.1.0-4', !facts.hasReadLaunchData],
  ];
}

/** A template's activities come first, in its order: some LMSs compare them by their place. */
function holds(context: StoredStatement['context'], list: string, held: unknown): boolean {
  const found = [context.contextActivities?.[list]].flat();
  return [held].flat().every((activity, i) => same(found[i], activity));
}

function definedStatement(statement: StoredStatement, facts: SessionFacts): Rule[] {
  const { actor, verb, object, result = {}, context } = statement;
  const { completion, success, score, duration } = result;
  const is = (...names: (keyof typeof verbs)[]) => names.some((name) => verbs[name] === verb.id);
  const scaled = score?.scaled;
  const { masteryScore } = facts;
  const isJudged = masteryScore !== undefined && score !== undefined;
  const isBelow = masteryScore !== undefined && scaled !== undefined && scaled < masteryScore;
  const account = isRecord(actor.account) ? actor.account : {};
  return [
    ['9.3.0.0-1', !Object.values(verbs).includes(verb.id)],
    ['9.2.0.0-2', (actor.objectType ?? 'Agent') !== 'Agent'],
    ['9.2.0.0-3', typeof account.name !== 'string' || typeof account.homePage !== 'string'],
    ['8.1.5.0-6', object.id !== facts.activityId],
    ['9.4.0.0-2', object.id !== facts.activityId],
    ['9.3.4.0-2', is('passed') && isBelow],
    ['9.3.5.0-2', is('failed') && masteryScore !== undefined && scaled !== undefined && !isBelow],
    ['9.5.1.0-1', scaled !== undefined && (scaled < 0 || scaled > 1)],
    ['9.5.1.0-2', score !== undefined && !is('passed', 'failed')],
    ['9.5.2.0-1', is('passed') && success !== true],
    ['9.5.2.0-2', is('failed') && success !== false],
    ['9.5.2.0-3', success !== undefined && !is('passed', 'failed')],
    ['9.5.3.0-1', is('completed') && completion !== true],
    ['9.5.3.0-2', completion !== undefined && !is('completed')],
    ['9.5.4.1-1', is('terminated') && duration === undefined],
    ['9.5.4.1-2', is('completed') && duration === undefined],
    ['9.5.4.1-3', is('passed') && duration === undefined],
    ['9.5.4.1-4', is('failed') && duration === undefined],
    ['9.6.2.2-1', is('completed', 'passed', 'failed') && !hasCategory(statement, 'moveon')],
    ['9.6.2.2-2', !is('completed', 'passed', 'failed') && hasCategory(statement, 'moveon')],
    ['9.6.3.2-2', isJudged && context.extensions?.[masteryExtension] !== masteryScore],
    ['10.2.2.0-9', facts.launchMode === 'Browse' && !is('initialized', 'terminated')],
    ['10.2.2.0-11', facts.launchMode === 'Review' && !is('initialized', 'terminated')],
  ];
}

function allowedStatement(statement: StoredStatement): Rule[] {
  return [
    ['9.6.2.2-2', hasCategory(statement, 'moveon')],
    ['9.6.2.1-1', Object.values(verbs).includes(statement.verb.id)],
  ];
}

/** By when they came in, and by their timestamps. */
function order({ verb, timestamp }: StoredStatement, { stored }: SessionFacts): Rule[] {
  const begun = stored.find((other) => other.verb.id === verbs.initialized);
  const ended = stored.find((other) => other.verb.id === verbs.terminated);
  const isFirst = verb.id === verbs.initialized;
  const isLast = verb.id === verbs.terminated;
  return [
    ['9.3.0.0-4', isFirst ? stored.length > 0 : !begun || timestamp < begun.timestamp],
    ['7.1.3.0-1', !isFirst && !begun],
    ['9.3.0.0-5', ended !== undefined || (isLast && stored.some((other) => other.timestamp > timestamp))],
    ['7.1.2.0-1', ended !== undefined],
  ];
}

function cardinality({ verb }: StoredStatement, { stored, earlier }: SessionFacts): Rule[] {
  const defined = (list: readonly StoredStatement[]) =>
    list.filter((other) => hasCategory(other, 'cmi5')).map((other) => other.verb.id);
  const [here, before] = [defined(stored), defined(earlier)];
  const is = (name: keyof typeof verbs) => verb.id === verbs[name];
  const isJudgement = is('passed') || is('failed');
  return [
    ['9.3.0.0-2', here.includes(verb.id)],
    ['9.3.0.0-3', isJudgement && (here.includes(verbs.passed) || here.includes(verbs.failed))],
    ['9.3.0.0-6', is('completed') && [...here, ...before].includes(verbs.completed)],
    ['9.3.0.0-7', is('passed') && [...here, ...before].includes(verbs.passed)],
    ['9.3.0.0-8', is('failed') && [...here, ...before].includes(verbs.passed)],
  ];
}
