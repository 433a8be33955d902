/** Responses as the two standards write them: SCORM 1.2 RTE §3.4.7 (CMIFeedback), SCORM 2004 RTE §4.2.9.2. */
import type { ScormStandard } from '../course/packed.ts';
import { readResponse, truth, type InteractionType } from '../records/response.ts';
import type { Question } from './questions.ts';

/**
 * Reads a response, or a pattern that a response is held against.
 * @param question what was on offer, where it is known, by which shortened names become whole again
 * @returns what was answered, piece by piece; of a matching, pairs joined as `a.b`
 */
export function scormResponse(
  standard: ScormStandard,
  type: InteractionType,
  text: string,
  question?: Question,
): string[] {
  if (standard === 'scorm12') return text.trim() === '' ? [] : read12(type, text, question);
  return readResponse(
    type,
    text,
    (token) => whole(token, question?.options),
    (token) => whole(token, question?.targets),
  );
}

const tokens = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A list may stand in braces. */
function read12(type: InteractionType, text: string, question?: Question): string[] {
  if (type === 'true-false') return [truth(text.trim())];
  if (type !== 'choice' && type !== 'sequencing' && type !== 'matching') return [text];
  const pieces = text.replace(/^\s*\{|\}\s*$/g, '').split(',');
  const trimmed = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  return trimmed.map((piece) => {
    const [token = '', target] = type === 'matching' ? piece.split('.') : [piece];
    const option = (token.length === 1 && question?.options[tokens.indexOf(token)]) || token;
    if (target === undefined) return option;
    return `${option}.${(/^[1-9]$/.test(target) && question?.targets[Number(target) - 1]) || target}`;
  });
}

/** The id that a token stands for, which has no hyphen since some LMSs take none. */
function whole(token: string, ids: readonly string[] = []): string {
  return ids.find((id) => id.replace(/[^A-Za-z0-9_.]/g, '_').slice(0, 250) === token) ?? token;
}
