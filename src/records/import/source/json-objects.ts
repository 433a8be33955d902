/** The objects of a JSON file, one after the other, so that a list of a million of them is never in memory at once. */
export interface SourceObject {
  /** The line on which it begins, counted from 1; never the line of another object of the file. */
  line: number;
  text: string;
  /** Why it is no object, as a sentence. */
  broken?: string;
}

/** No record of an export is longer, in characters; what is has lost a bracket or a quotation mark. */
const longestObject = 1024 * 1024;
/** After so many, the file is not one with a broken record, but a broken file. */
const mostBroken = 1000;

const listInObject =
  /^\s*\{(?:\s*"[^"]*"\s*:\s*(?:"[^"]*"|[-\d.eE+]+|true|false|null)\s*,)*\s*"(?:registrations|records|statements)"\s*:\s*\[/;

/** What may change the depth; what else is between objects makes no difference. */
const marks = /["{}[\]]/g;

export class JsonObjects {
  #text = '';
  #line = 1;
  #lastLine = 0;
  #begun = false;
  #isBelow = false;
  #broken = 0;

  /** Adds what comes next in the file. @throws Error where the file is broken all over */
  push(text: string): SourceObject[] {
    this.#text += text;
    return this.#objects(false);
  }

  end(): SourceObject[] {
    return this.#objects(true);
  }

  #objects(isAll: boolean): SourceObject[] {
    if (!this.#begun) {
      if (this.#text.length < 64 * 1024 && !isAll) return [];
      this.#begun = true;
      const [opening] = listInObject.exec(this.#text) ?? /^\s*\[/.exec(this.#text) ?? [''];
      this.#skip(opening.length);
    }
    const objects: SourceObject[] = [];
    while (this.#find(objects)) {
      const to = endOfObject(this.#text);
      if (to !== undefined) this.#take(objects, to);
      else if (!isAll && this.#text.length <= longestObject) break;
      else this.#takeLine(objects);
    }
    return objects;
  }

  /** Passes over what stands before the next object. @returns whether there is one */
  #find(objects: SourceObject[]): boolean {
    for (;;) {
      // Below the list, other keys of the object that it is in may follow; an object may still be one that got there.
      const start = this.#text.search(this.#isBelow ? /\{/ : /[^\s,\]}]/);
      const passed = start === -1 ? this.#text.length : start;
      this.#isBelow ||= this.#text.slice(0, passed).includes(']');
      this.#skip(passed);
      if (this.#text === '') return false;
      if (this.#text.startsWith('{')) return true;
      if (!this.#isBelow) this.#takeLine(objects);
    }
  }

  #take(objects: SourceObject[], to: number): void {
    objects.push({ line: this.#nextLine(), text: this.#text.slice(0, to) });
    this.#skip(to);
  }

  #takeLine(objects: SourceObject[]): void {
    this.#broken += 1;
    if (this.#broken > mostBroken) throw new Error(`it is no valid JSON from line ${this.#line} on.`);
    const end = this.#text.indexOf('\n');
    const to = end === -1 ? this.#text.length : end;
    objects.push({
      line: this.#nextLine(),
      text: this.#text.slice(0, to),
      broken: 'There is no whole JSON object here.',
    });
    this.#skip(to);
  }

  #nextLine(): number {
    this.#lastLine = Math.max(this.#line, this.#lastLine + 1);
    return this.#lastLine;
  }

  #skip(length: number): void {
    this.#line += this.#text.slice(0, length).split('\n').length - 1;
    this.#text = this.#text.slice(length);
  }
}

/** @returns where the object that the text begins with ends; undefined where the text ends first */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  marks.lastIndex = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '"') {
      const close = endOfString(text, mark.index + 1);
      if (close === undefined) return undefined;
      marks.lastIndex = close;
    } else if (mark[0] === '{' || mark[0] === '[') depth += 1;
    else {
      depth -= 1;
      if (depth === 0) return mark.index + 1;
    }
  }
  return undefined;
}

function endOfString(text: string, from: number): number | undefined {
  for (let close = text.indexOf('"', from); close !== -1; close = text.indexOf('"', close + 1)) {
    let backslashes = 0;
    while (text[close - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return close + 1;
  }
  return undefined;
}
