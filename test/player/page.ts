/** What a learner meets of a page: its text, its controls and its focus, across every shadow root. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { Wishes } from '../../src/player/elements/screen-element.ts';

const contentOf = (node: Node): Node => (node instanceof Element && node.shadowRoot) || node;

/** The text of a node, with single spaces. */
export function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  return [...contentOf(node).childNodes].map(rawText).join('');
}

/** Every element below a node that the selector matches, in order. */
export function all<E extends HTMLElement>(node: Node, selector: string): E[] {
  return [...(contentOf(node) as ParentNode).children].flatMap((child) => [
    ...(child.matches(selector) ? [child as E] : []),
    ...all<E>(child, selector),
  ]);
}

/** The first of them; an error where there is none. */
export function one<E extends HTMLElement>(node: Node, selector: string): E {
  const [element] = all<E>(node, selector);
  if (!element) throw new Error(`There is no ${selector} in: ${textOf(node)}`);
  return element;
}

/** The button that says this. */
export function button(node: Node, says: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>(node, 'button').find((candidate) => textOf(candidate) === says);
  if (!found) throw new Error(`There is no button “${says}” in: ${textOf(node)}`);
  return found;
}

/** The element that has the focus. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Fails unless this element has the focus. To compare the elements themselves would print all that hangs on them. */
export function expectFocus(on: Element): void {
  const found = focused();
  expect(found === on, `the focus is on ${found?.localName} “${found && textOf(found)}”`).to.equal(true);
}

/** Collects what an element asks for, as `cc-page 1`. */
export function wishesOf(element: LitElement): string[] {
  const names: Record<keyof Wishes, true> = {
    'cc-open': true,
    'cc-page': true,
    'cc-board': true,
    'cc-decide': true,
    'cc-time-over': true,
    'cc-time-limits': true,
    'cc-skip': true,
    'cc-begin': true,
    'cc-answer': true,
    'cc-completion': true,
    'cc-job-aid': true,
    'cc-go-on': true,
    'cc-again': true,
    'cc-course': true,
    'cc-stay': true,
    'cc-exit': true,
  };
  const wishes: string[] = [];
  for (const name of Object.keys(names)) {
    element.addEventListener(name, (event) => {
      const { detail } = event as CustomEvent<unknown>;
      wishes.push(detail === null ? name : `${name} ${JSON.stringify(detail)}`);
    });
  }
  return wishes;
}
