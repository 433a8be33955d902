/** Names made from words. */
import { recordedNames } from '../../scenario/recorded-names.ts';
import { hash, token } from '../../scenario/token.ts';

const longest = 40;
/** Room for what tells twins apart. */
const roomForNumber = 5;

/** Names that mean something else already. */
const reserved: ReadonlySet<string> = new Set(['constructor', ...recordedNames]);

/**
 * A name in small letters, digits and hyphens. The same words give the same name, as long as the same names are taken.
 * @param isTaken whether something else is called so
 * @param kind what it is that is named, such as `step`, for words without a letter that a name may have
 */
export function idFrom(words: string, isTaken: (id: string) => boolean, kind: string): string {
  const plain = shorten(plainLetters(words), longest);
  const wanted = /^[a-z]/.test(plain) ? plain : named(words, plain, kind);
  const refused = (id: string) => reserved.has(id) || isTaken(id);
  if (!refused(wanted)) return wanted;
  const stem = shorten(wanted, longest - roomForNumber);
  for (let nth = 2; ; nth++) {
    const id = `${stem}-${nth}`;
    if (!refused(id)) return id;
  }
}

/** Words in Arabic have no such letters, so their fingerprint stands for them. */
function named(words: string, plain: string, kind: string): string {
  return plain === ''
    ? `${kind}-${hash(words).toString(16).padStart(8, '0')}`
    : shorten(`${kind}-${plain}`, longest);
}

function plainLetters(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** At a hyphen where that leaves enough. */
function shorten(id: string, most: number): string {
  if (id.length <= most) return id;
  const cut = id.slice(0, most);
  const hyphen = cut.lastIndexOf('-');
  return (hyphen > most / 2 ? cut.slice(0, hyphen) : cut).replace(/-$/, '');
}

/** Whether saved data could not tell a name from one of these, such as another choice of the same step. */
export function isSimilar(id: string, to: Iterable<string>): boolean {
  for (const other of to) if (token(other) === token(id)) return true;
  return false;
}
