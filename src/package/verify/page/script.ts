import jsTokens from 'js-tokens';
import type { Rule } from '../finding.ts';
import { loadsOf } from './loads.ts';
import type { Sighting } from './sighting.ts';
import { scanStyle } from './style.ts';
import { tagsOf } from './tags.ts';

/** A token that means something: no space and no comment. */
interface Piece {
  /** The word or sign itself; what a string or the beginning of a template says. */
  value: string;
  type: 'word' | 'sign' | 'text' | 'other';
  at: number;
}

/** Reads the tokens of a script one after the other; the one in hand, and those around it by distance. */
type Around = (distance: number) => Piece | undefined;

/** Functions and constructors that load the URL they are given first. */
const loaders = new Set([
  ...['fetch', 'import', 'importScripts', 'Worker', 'SharedWorker', 'EventSource', 'WebSocket'],
  ...['sendBeacon', 'Request', 'Audio', 'getJSON', 'getScript'],
]);

const listeners = new Set(['addEventListener', 'attachEvent', 'on', 'one', 'bind']);
const handlers = new Set(['onunload', 'onbeforeunload']);
const apis = new Set(['API', 'API_1484_11']);

/**
 * What a script loads and does, as far as its text says so; nothing is run. What stands in comments does not count, nor
 * what stands in strings, unless they are used for one of these things.
 */
export function* scanScript(code: string): Generator<Sighting> {
  const pieces = piecesOf(code);
  if (!pieces) {
    yield { type: 'breach', rule: 'unreadable-script', what: 'A script', at: 0 };
    return;
  }
  for (const [i, piece] of pieces.entries()) {
    const around: Around = (distance) => pieces[i + distance];
    if (piece.type === 'text') yield* inText(piece);
    if (piece.type !== 'word') continue;
    const url = loadedBy(piece.value, around);
    if (url) yield { type: 'load', url: url.value, at: url.at, relativeTo: 'page' };
    const breach = breachBy(piece.value, around);
    if (breach) yield { type: 'breach', ...breach, at: piece.at };
  }
}

function piecesOf(code: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  let at = 0;
  try {
    for (const { type, value } of jsTokens(code)) {
      switch (type) {
        case 'IdentifierName':
          pieces.push({ type: 'word', value, at });
          break;
        case 'Punctuator':
          pieces.push({ type: 'sign', value, at });
          break;
        case 'StringLiteral':
        case 'NoSubstitutionTemplate':
        case 'TemplateHead':
          pieces.push({ type: 'text', value: said(value), at });
          break;
        case 'WhiteSpace':
        case 'LineTerminatorSequence':
        case 'MultiLineComment':
        case 'SingleLineComment':
        case 'HashbangComment':
          break;
        default:
          pieces.push({ type: 'other', value: '', at });
      }
      at += value.length;
    }
  } catch (error) {
    // A comment of many megabytes is more than the regular expressions of the tokenizer can take.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return pieces;
}

/** What a literal says, without its quotation marks and escapes. */
function said(literal: string): string {
  const inner = literal.replace(/^["'`]|(?:["'`]|\$\{)$/g, '');
  return inner.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([^]))/gi,
    (_, x?: string, u?: string, other?: string) =>
      other !== undefined ? other : String.fromCharCode(parseInt(x ?? u ?? '', 16)),
  );
}

/** Markup and styles that a script holds, such as the templates of a component: only what they load from elsewhere counts. */
function* inText({ value, at }: Piece): Generator<Sighting> {
  if (!/(?:https?:)?\/\//i.test(value)) return;
  const inner = value.includes('<')
    ? [...tagsOf(value)].flatMap((tag) => [...loadsOf(tag), ...scanStyle(tag.raw?.text ?? '')])
    : scanStyle(value);
  for (const sighting of inner) {
    if (sighting.type === 'load' && /^\s*(?:https?:)?\/\//i.test(sighting.url)) {
      yield { ...sighting, at, relativeTo: 'page' };
    }
  }
}

const isText = (piece: Piece | undefined): piece is Piece => piece?.type === 'text';
const isSign = (piece: Piece | undefined, ...signs: string[]): boolean =>
  piece?.type === 'sign' && signs.includes(piece.value);
const isWord = (piece: Piece | undefined, words: ReadonlySet<string>): boolean =>
  piece?.type === 'word' && words.has(piece.value);

/** The text that says what a word loads: `fetch("…")`, `import "…"`, `x.src = "…"`. */
function loadedBy(word: string, around: Around): Piece | undefined {
  const [next, second, third, fourth] = [around(1), around(2), around(3), around(4)];
  const isCall = isSign(next, '(');
  if (loaders.has(word) && isCall && isText(second)) return second;
  if ((word === 'import' || word === 'from') && isText(next) && !isSign(around(-1), '.')) return next;
  if (word === 'src' && isSign(around(-1), '.') && isSign(next, '=') && isText(second)) return second;
  if (!isCall || !isText(second) || !isSign(third, ',') || !isText(fourth)) return undefined;
  if (word === 'open' && /^(?:GET|POST|PUT|HEAD|DELETE|PATCH)$/i.test(second.value)) return fourth;
  if (word === 'setAttribute' && second.value.toLowerCase() === 'src') return fourth;
  return undefined;
}

function breachBy(word: string, around: Around): { rule: Rule; what: string } | undefined {
  const [next, second] = [around(1), around(2)];
  if (listeners.has(word) && isSign(next, '(') && isText(second)) {
    const event = second.value.split(/\s+/).find((one) => /^(?:on)?(?:before)?unload$/.test(one));
    if (event !== undefined) return { rule: 'unload-listener', what: `A listener for “${event}”` };
  }
  if (handlers.has(word) && isSign(next, '=') && !isWord(second, nothing)) {
    return { rule: 'unload-listener', what: `“${word}” is set` };
  }
  if (word === 'serviceWorker' && isSign(next, '.', '?.') && around(2)?.value === 'register') {
    return { rule: 'service-worker', what: 'A service worker is registered' };
  }
  if (makesCode(word, around)) return { rule: 'code-from-text', what: `“${word}” makes code of text` };
  if (word === 'top' && probesTop(around))
    return { rule: 'top-window', what: 'The API is sought in the top window' };
  return undefined;
}

const nothing: ReadonlySet<string> = new Set(['null', 'undefined', 'void']);
const globals: ReadonlySet<string> = new Set(['window', 'globalThis', 'self']);

function makesCode(word: string, around: Around): boolean {
  if ((word !== 'eval' && word !== 'Function') || !isSign(around(1), '(')) return false;
  if (isSign(around(-1), '.', '?.')) return isWord(around(-2), globals);
  return around(-1)?.value !== 'function';
}

/** `top.API`, `top["API"]` or `findAPI(window.top)`. */
function probesTop(around: Around): boolean {
  const [next, second] = [around(1), around(2)];
  if (isSign(next, '.', '?.') && isWord(second, apis)) return true;
  if (isSign(next, '[') && isText(second) && apis.has(second.value)) return true;
  const isMember = isSign(around(-1), '.');
  const opening = isMember ? -3 : -1;
  const search = around(opening - 1);
  return (
    isSign(next, ')') && isSign(around(opening), '(') && /^(?:find|get|scan)\w*api/i.test(search?.value ?? '')
  );
}
