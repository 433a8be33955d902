/** Text cut to what the schema takes. What is cut off is given back, so that it can be told. */

export interface Fitted {
  text: string;
  /** '' where everything fits. */
  rest: string;
}

/** Cut after a sentence, or else after a word, where that leaves at least half. */
export function fit(text: string, most: number): Fitted {
  const whole = text.trim();
  if (whole.length <= most) return { text: whole, rest: '' };
  const head = whole.slice(0, most);
  const sentence = Math.max(...['. ', '! ', '? ', '؟ ', '\n'].map((end) => head.lastIndexOf(end) + 1));
  const word = head.search(/\s\S*$/u);
  const cut = sentence > most / 2 ? sentence : word > most / 2 ? word : safeCut(whole, most);
  return { text: whole.slice(0, cut).trim(), rest: whole.slice(cut).trim() };
}

/** Never between the two halves of one character. */
function safeCut(text: string, at: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && at > 1 ? at - 1 : at;
}

/** Paragraphs that each fit: an empty line ends one. */
export function paragraphsOf(text: string, most = 600): string[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const pieces: string[] = [];
    let left = paragraph.trim();
    while (left !== '') {
      const { text: piece, rest } = fit(left, most);
      pieces.push(piece);
      left = rest;
    }
    return pieces;
  });
}
