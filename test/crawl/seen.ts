/** What a screen is, as far as it can be read off the page. These functions run in the page. */

/** Words on a screen, shown or only said. */
export interface Words {
  text: string;
  /** The language that they are marked as. */
  language: string;
  /** The tag of the custom element that says them. */
  saidBy: string;
}

export interface Seen {
  language: string;
  direction: string;
  /** Headings of the first level that are shown. */
  headings: number;
  /** What has the focus, by its tag. */
  focus: string;
  /** Words that stand beyond an edge of the screen, or are cut off. */
  outside: string[];
  /** Targets of less than 44 by 44 px. */
  small: string[];
  words: Words[];
}

/** Opens whatever can be opened, and waits until it is there. */
export async function openAll(): Promise<void> {
  const all = (root: ParentNode, selector: string): Element[] => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? all(shadowRoot, selector) : [],
    ),
  ];
  for (const details of all(document, 'details')) (details as HTMLDetailsElement).open = true;
  const areThere = () => all(document, 'cc-sources').every(({ shadowRoot }) => {
    const details = shadowRoot?.querySelector('details');
    return !details || details.querySelector('li') !== null;
  }); // prettier-ignore
  for (let waits = 0; waits < 400 && !areThere(); waits++) {
    await new Promise((resume) => setTimeout(resume, 5));
  }
}

export function lookAround(): Seen {
  const seen: Seen = {
    language: document.documentElement.lang,
    direction: document.documentElement.dir,
    headings: 0,
    focus: '',
    outside: [],
    small: [],
    words: [],
  };
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  seen.focus = focus?.localName ?? '';

  const spoken = ['aria-label', 'alt', 'title', 'placeholder'];
  const targets = 'button, summary, label, select, a';

  const measure = (element: Element, text: string): void => {
    const { left, right, width, height } = element.getBoundingClientRect();
    // What only a screen reader gets to hear takes no room.
    if (width <= 1 || height <= 1) return;
    if (left < -1 || right > window.innerWidth + 1) seen.outside.push(text);
    const { overflowX, textOverflow } = getComputedStyle(element);
    const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    // Words that end in an ellipsis are meant to.
    if (isCut && textOverflow !== 'ellipsis') seen.outside.push(`${text} (cut off)`);
  };
  const describe = (element: Element) =>
    `${element.localName} “${(element.getAttribute('aria-label') ?? element.textContent).trim()}”`;
  const isSmall = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return Math.min(width, height) < 44;
  };
  const visit = (element: Element, around: string, saidBy: string): void => {
    if (!element.checkVisibility({ visibilityProperty: true })) return;
    const language = element.getAttribute('lang') ?? around;
    if (element.localName === 'h1') seen.headings++;
    const say = (text: string) => seen.words.push({ text, language, saidBy });
    for (const name of spoken) {
      const text = element.getAttribute(name);
      if (text) say(text);
    }
    if (element.matches(targets) && isSmall(element)) seen.small.push(describe(element));
    const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const text = texts.map(({ textContent }) => textContent).join(' ').replace(/\s+/g, ' ').trim(); // prettier-ignore
    if (text !== '') {
      say(text);
      if (element.localName !== 'option') measure(element, text);
    }
    const { shadowRoot } = element;
    const inside = shadowRoot ? element.localName : saidBy;
    for (const child of (shadowRoot ?? element).children) visit(child, language, inside);
  };
  visit(document.body, seen.language, '');
  return seen;
}
