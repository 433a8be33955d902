/** Reads Twee 3 (Interactive Fiction Technology Foundation, Twee 3 Specification), the text format of Twine. */

export interface Passage {
  name: string;
  tags: readonly string[];
  /** Without empty lines at its end. */
  text: string;
  /** Of its header, from 1. */
  line: number;
}

/** Something of a draft that a scenario can't say, or says in another way. */
export interface Note {
  /** In the draft, from 1. */
  line: number;
  /** In one or two sentences. */
  message: string;
  /** What it is about, word for word. */
  text?: string;
}

export interface TweeStory {
  passages: readonly Passage[];
  notes: readonly Note[];
}

/** Takes any text; never throws. */
export function readTwee(text: string): TweeStory {
  // No text holds this character, and one that does would be taken for a mark of our own.
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .split(/\r\n|\r|\n/);
  const notes: Note[] = [];
  const starts = lines.flatMap((line, i) => (line.startsWith('::') ? [i] : []));
  const before = lines.slice(0, starts[0] ?? lines.length).join('\n');
  if (before.trim() !== '') {
    const message = 'This text stands before the first passage, so it belongs to none.';
    notes.push({ line: 1, message, text: before.trim() });
  }
  const passages = starts.map((start, nth): Passage => {
    const { name, tags, left } = readHeader(lines[start]!.slice(2));
    const line = start + 1;
    if (left !== '') {
      const message = 'This part of the line that begins the passage can’t be read, and was left out.';
      notes.push({ line, message, text: left });
    }
    if (name === '')
      notes.push({ line, message: `This passage has no name. It is called “${untitled(nth)}” here.` });
    const content = lines.slice(start + 1, starts[nth + 1]).map((one) => one.replace(/^\\::/, '::'));
    return { name: name || untitled(nth), tags, text: content.join('\n').trimEnd(), line };
  });
  return { passages, notes };
}

const untitled = (nth: number) => `Untitled passage ${nth + 1}`;

interface Header {
  name: string;
  tags: string[];
  /** What is neither. */
  left: string;
}

/** A name, then tags in brackets, then metadata in braces, which only say where Twine draws the passage. */
function readHeader(header: string): Header {
  const name = readUntil(header, 0, '[{');
  const hasTags = header[name.end] === '[';
  const tags = hasTags ? readUntil(header, name.end + 1, ']') : { text: '', end: name.end };
  const rest = header.slice(hasTags ? tags.end + 1 : tags.end).trim();
  return {
    // Twee 2 has the place of a passage in angle brackets.
    name: name.text.replace(/<\d+,\d+>\s*$/, '').trim(),
    tags: tags.text.split(/\s+/).filter((tag) => tag !== ''),
    left: isMetadata(rest) ? '' : rest,
  };
}

/** Up to one of these characters. A character behind a backslash stands for itself. */
function readUntil(text: string, start: number, ends: string): { text: string; end: number } {
  let read = '';
  let at = start;
  while (at < text.length && !ends.includes(text[at]!)) {
    if (text[at] === '\\' && at + 1 < text.length) at++;
    read += text[at]!;
    at++;
  }
  return { text: read, end: at };
}

function isMetadata(text: string): boolean {
  if (text === '') return true;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
