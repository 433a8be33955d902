/** Responses as the two standards write them: SCORM 1.2 RTE §3.4.7 (CMIFeedback), SCORM 2004 RTE §4.2.9.2. */
import type { ScormStandard } from '../course/packed.ts';
import type { Question } from './questions.ts';

/** The vocabulary of SCORM 2004; that of 1.2 is a part of it. */
export const interactionTypes = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'likert',
  'matching',
  'performance',
  'sequencing',
  'numeric',
  'other',
] as const;

type InteractionType = (typeof interactionTypes)[number];

/**
 * Reads a response, or a pattern that a response is held against.
 * @param question what was on offer, where it is known, by which shortened names become whole again
 * @returns what was answered, piece by piece; of a matching, pairs joined as `a.b`
 */
export function readResponse(
  standard: ScormStandard,
  type: InteractionType,
  text: string,
  question?: Question,
): string[] {
  if (text.trim() === '') return [];
  if (type === 'true-false') return [truth(text.trim())];
  return standard === 'scorm12' ? read12(type, text, question) : read2004(type, text, question);
}

function truth(text: string): string {
  return /^(1|t|true)$/i.test(text) ? 'true' : /^(0|f|false)$/i.test(text) ? 'false' : text;
}

const tokens = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A list may stand in braces. */
function read12(type: InteractionType, text: string, question?: Question): string[] {
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

function read2004(type: InteractionType, text: string, question?: Question): string[] {
  switch (type) {
    case 'choice':
    case 'sequencing':
      return text.split('[,]').map((token) => whole(token, question?.options));
    case 'matching':
      return text.split('[,]').map((pair) => {
        const [source = '', target = ''] = pair.split('[.]');
        return `${whole(source, question?.options)}.${whole(target, question?.targets)}`;
      });
    case 'performance':
      return text.split('[,]').map((step) => withoutMarks(step).split('[.]').join('.'));
    case 'fill-in':
      return text.split('[,]').map(withoutMarks);
    case 'numeric':
      return [text.split('[:]').join(':')];
    default:
      return [withoutMarks(text)];
  }
}

/** What says how to read or judge the text that follows. */
function withoutMarks(text: string): string {
  return text.replace(/^(\{(lang|case_matters|order_matters)=[^}]*\})+/, '');
}

/** The id that a token stands for, which has no hyphen since some LMSs take none. */
function whole(token: string, ids: readonly string[] = []): string {
  return ids.find((id) => id.replace(/[^A-Za-z0-9_.]/g, '_').slice(0, 250) === token) ?? token;
}
