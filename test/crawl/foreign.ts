/** Whether words are in another language than they are said to be, as far as a program can tell without knowing any. */
import type { Look } from './look.ts';

type Language = Look['language'];

/** Words that hardly a sentence does without, and that the other languages do not have. */
const telling = {
  en: /^(the|and|of|you|your|is|are|was|were|with|that|this|who|what|they|have|has|will|been|there|which|from)$/,
  fr: /^(le|la|les|des|une|vous|votre|que|qui|dans|pour|avec|est|sont|sur|aux|du|cette|pas|ne|et)$/,
};

const arabic = /\p{Script=Arabic}/u;

/** Two or more Latin words in a row, one of which is not a name. */
const latin = /\p{Script=Latin}{2,}(?:[\s’'-]+\p{Script=Latin}{2,})+/gu;

/** On the web; such a thing is in no language. */
const address = /\S+\.[a-z]{2,}\S*/g;

/** @returns why the words look as if they were in another language; undefined where they don’t */
export function looksForeign(said: string, language: Language): string | undefined {
  const text = said.replace(address, '');
  if (language === 'ar') {
    const [words] = (text.match(latin) ?? []).filter((found) => /(^|\s)\p{Ll}/u.test(found));
    return words;
  }
  if (arabic.test(text)) return arabic.exec(text)![0];
  const other = telling[language === 'en' ? 'fr' : 'en'];
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  const found = [...new Set(words.filter((word) => other.test(word)))];
  return found.length > 1 ? found.join(', ') : undefined;
}
