/** Reads what a page of documentation tells its reader to write and to type. */

export type Snippet =
  /** A whole file, by its path in the reader's folder. */
  | { kind: 'file'; path: string; json: string }
  /** A value to put into the document that the page is about, at a place such as `steps.home.next`. */
  | { kind: 'value'; at: readonly string[]; json: string }
  /** What is typed in a terminal, and what comes back; `…` stands for anything. */
  | { kind: 'command'; args: readonly string[]; printed: string };

const fence = /(?:<!-- (file|at): (\S+) -->\n\n)?```(json|console)\n([^]*?)\n?```/g;

/** Every snippet of a page, top to bottom. @throws Error where one does not say where it belongs */
export function snippetsOf(page: string): Snippet[] {
  return [...page.matchAll(fence)].flatMap(([, place, where, language, text]): Snippet[] => {
    if (language === 'console') return commandsIn(text!);
    if (place === 'file') return [{ kind: 'file', path: where!, json: text! }];
    if (place === 'at') return [{ kind: 'value', at: where!.split('.'), json: text! }];
    throw new Error(`This snippet does not say where it belongs: ${text!.slice(0, 60)}`);
  });
}

function commandsIn(text: string): Snippet[] {
  return text
    .split(/^\$ npx crosscheck /m)
    .slice(1)
    .map((part) => {
      const [line, ...printed] = part.split('\n');
      return { kind: 'command', args: line!.trim().split(/\s+/), printed: printed.join('\n').trim() };
    });
}
