/** Responses as SCORM 2004 (RTE §4.2.9.2) and xAPI (1.0.3, Data, appendix C) write them. */

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

export type InteractionType = (typeof interactionTypes)[number];

const asWritten = (token: string) => token;

/**
 * Reads a response, or a pattern that a response is held against.
 * @param option names the thing on offer that a token stands for
 * @param target the same for what an option is put with
 * @returns what was answered, piece by piece; of a matching, pairs joined as `a.b`
 */
export function readResponse(
  type: InteractionType,
  text: string,
  option: (token: string) => string = asWritten,
  target: (token: string) => string = asWritten,
): string[] {
  if (text.trim() === '') return [];
  switch (type) {
    case 'true-false':
      return [truth(text.trim())];
    case 'choice':
    case 'sequencing':
      return text.split('[,]').map(option);
    case 'matching':
      return text.split('[,]').map((pair) => {
        const [from = '', ...to] = pair.split('[.]');
        return [option(from), ...to.map(target)].join('.');
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

/** The same response as xAPI writes it. @param pieces as `readResponse` gives them */
export function writeResponse(type: string, pieces: readonly string[]): string {
  // An id may hold a dot of its own; whoever reads it joins the two again.
  if (type === 'matching' || type === 'performance')
    return pieces.map((piece) => piece.replace('.', '[.]')).join('[,]');
  return pieces.join('[,]');
}

/** SCORM 1.2 has four ways to say it. */
export function truth(text: string): string {
  return /^(1|t|true)$/i.test(text) ? 'true' : /^(0|f|false)$/i.test(text) ? 'false' : text;
}

/** What says how to read or judge the text that follows. */
function withoutMarks(text: string): string {
  return text.replace(/^(\{(lang|case_matters|order_matters)=[^}]*\})+/, '');
}
