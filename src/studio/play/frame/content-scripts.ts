/** Hands the player its content from memory: it asks for it by adding script elements to its page. */

export interface ContentScripts {
  /** As JSON by its name below `content/`, without `.js`, once it is there. */
  documents: Promise<Readonly<Record<string, string>>>;
  /** The address of the page. */
  base: string;
}

/** From now on scripts of content that are added to the head are answered from memory; all others are loaded. */
export function answerContentScripts(head: HTMLHeadElement, { documents, base }: ContentScripts): void {
  const load = head.append.bind(head);
  head.append = (...nodes) => {
    for (const node of nodes) {
      const name = node instanceof HTMLScriptElement ? contentName(node.src, base) : undefined;
      if (name === undefined) load(node);
      else void documents.then((all) => answer(node as HTMLScriptElement, name, all));
    }
  };
}

function answer(script: HTMLScriptElement, name: string, documents: Readonly<Record<string, string>>): void {
  const json = Object.hasOwn(documents, name) ? documents[name] : undefined;
  if (json !== undefined) {
    const { crosscheckContent } = globalThis as unknown as {
      crosscheckContent(name: string, document: unknown): void;
    };
    crosscheckContent(name, JSON.parse(json));
  }
  script.dispatchEvent(new Event(json === undefined ? 'error' : 'load'));
}

/** The name of the document that an address is of; undefined for any other address. */
export function contentName(address: string, base: string): string | undefined {
  const below = new URL('content/', base).href;
  if (!address.startsWith(below)) return undefined;
  return /^(.+)\.js(?:[?#].*)?$/.exec(address.slice(below.length))?.[1];
}
