/** What xAPI 1.0.3 asks of any statement: Data §2 and §4, and appendix C for interactions. */
import { breach, isRecord, type Breach, type Json } from './requirements.ts';
import type { StoredStatement } from './statement.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const iri = /^[a-z][a-z0-9+.-]*:\S+$/i;
const duration = /^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const known = {
  statement: ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp'],
  result: ['success', 'completion', 'response', 'duration', 'score', 'extensions'],
  definition: [
    'type',
    'name',
    'description',
    'interactionType',
    'correctResponsesPattern',
    'choices',
    'source',
    'target',
  ],
};

/** Whether there is enough of a statement to look at the rest. */
export function isStatement(value: unknown): value is StoredStatement {
  return (
    isRecord(value) &&
    isRecord(value.actor) &&
    isRecord(value.verb) &&
    typeof value.verb.id === 'string' &&
    isRecord(value.object) &&
    typeof value.object.id === 'string' &&
    isRecord(value.context)
  );
}

/** What is wrong with a statement, in itself. */
export function xapiBreaches(statement: StoredStatement): Breach[] {
  const { id, verb, object, result = {}, context, timestamp } = statement;
  const wrong = [
    ...unknownKeys('statement', statement),
    ...unknownKeys('result', result),
    ...unknownKeys('definition', object.definition ?? {}),
    uuid.test(id) ? '' : `id ${id}`,
    iri.test(verb.id) ? '' : `verb ${verb.id}`,
    iri.test(object.id) ? '' : `object ${object.id}`,
    isLanguageMap(verb.display) ? '' : 'display of the verb',
    new Date(timestamp).toISOString() === timestamp ? '' : `timestamp ${timestamp}`,
    result.duration === undefined || duration.test(result.duration) ? '' : `duration ${result.duration}`,
    result.score === undefined || isScore(result.score) ? '' : `score ${JSON.stringify(result.score)}`,
    areExtensions(result.extensions) && areExtensions(context.extensions) ? '' : 'extensions',
    context.language === undefined || languageTag.test(context.language)
      ? ''
      : `language ${context.language}`,
    ...Object.values(context.contextActivities ?? {})
      .flat()
      .map((activity) => (iri.test(activity.id) ? '' : `activity ${activity.id}`)),
    ...definitionFaults(object.definition, result.response),
  ];
  return wrong.filter((fault) => fault !== '').map((fault) => breach('4.1.0.0-1', fault));
}

function unknownKeys(kind: keyof typeof known, value: object): string[] {
  return Object.keys(value)
    .filter((key) => !known[kind].includes(key))
    .map((key) => `${kind}.${key}`);
}

function isScore({
  scaled,
  raw,
  min,
  max,
}: NonNullable<StoredStatement['result']>['score'] & object): boolean {
  const isScaled = scaled === undefined || (scaled >= -1 && scaled <= 1);
  const isRaw = raw === undefined || (Number.isInteger(raw) && raw >= (min ?? 0) && raw <= (max ?? 100));
  return isScaled && isRaw;
}

function areExtensions(extensions: Json | undefined): boolean {
  return Object.keys(extensions ?? {}).every((key) => iri.test(key));
}

function isLanguageMap(map: unknown): boolean {
  if (map === undefined) return true;
  if (!isRecord(map)) return false;
  return Object.entries(map).every(([tag, text]) => languageTag.test(tag) && typeof text === 'string');
}

function definitionFaults(definition: Json = {}, response: string | undefined): string[] {
  const { type, name, description, interactionType, correctResponsesPattern } = definition;
  const faults = [
    type === undefined || iri.test(String(type)) ? '' : `type ${String(type)}`,
    isLanguageMap(name) && isLanguageMap(description) ? '' : 'a language map',
  ];
  if (interactionType === undefined) return faults;
  const lists = interactionType === 'matching' ? ['source', 'target'] : ['choices'];
  const ids = lists.map((list) => idsOf(definition[list]));
  const patterns = correctResponsesPattern === undefined ? [] : (correctResponsesPattern as string[]);
  return [
    ...faults,
    ['choice', 'sequencing', 'matching'].includes(String(interactionType)) ? '' : 'interactionType',
    type === 'http://adlnet.gov/expapi/activities/cmi.interaction' ? '' : 'an interaction of another type',
    ids.every((list) => list.length > 0 && new Set(list).size === list.length)
      ? ''
      : `ids in ${lists.join()}`,
    ...[...patterns, ...(response === undefined ? [] : [response])].map((text) =>
      isResponse(text, ids) ? '' : `response ${text}`,
    ),
  ];
}

function idsOf(components: unknown): string[] {
  return Array.isArray(components) ? components.map((one: Json) => String(one.id)) : [];
}

/** Whether a response names only what is on offer: one list of ids, or pairs out of two. */
function isResponse(text: string, ids: readonly string[][]): boolean {
  return text.split('[,]').every((item) => {
    const parts = item.split('[.]');
    return parts.length === ids.length && parts.every((part, i) => ids[i]?.includes(part));
  });
}
