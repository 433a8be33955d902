import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { inItsLanguage, type Untranslated } from '../language/untranslated.ts';
import type { Decision } from '../../scenario/decision.ts';
import { shared } from '../theme/shared.ts';
import { stage } from '../theme/stage.ts';

/** A screen: one thing at a time, under one heading that takes the focus when the screen comes up. */
export abstract class ScreenElement extends LitElement {
  static override styles = [shared, stage];

  @property({ attribute: false }) untranslated: Untranslated | undefined;

  /** A text of the content; every one is shown through this. */
  protected readonly say = (text: string) => inItsLanguage(text, this.untranslated);

  /** Moves the focus to the heading, so that a screen reader and the keyboard start at the top. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  /** Tells the application what the learner wants; only it changes the course. */
  protected tell<K extends keyof Wishes>(
    wish: K,
    ...detail: Wishes[K] extends undefined ? [] : [Wishes[K]]
  ): void {
    this.dispatchEvent(new CustomEvent(wish, { detail: detail[0], bubbles: true, composed: true }));
  }
}

/** What a learner can ask for, with what comes along. */
export interface Wishes {
  'cc-open': string;
  'cc-page': number;
  'cc-board': undefined;
  'cc-decide': Decision;
  /** What hesitating has decided. */
  'cc-time-over': Decision;
  /** Whether time limits are to be off. */
  'cc-time-limits': boolean;
  /** To begin an attempt at the assessment. */
  'cc-begin': undefined;
  /** The place of an answer in the options of its item, from 0. */
  'cc-answer': number;
  'cc-go-on': undefined;
  'cc-again': undefined;
  'cc-course': undefined;
  /** To leave out the part on the screen. */
  'cc-skip': undefined;
  'cc-completion': undefined;
  'cc-job-aid': undefined;
  'cc-stay': undefined;
  'cc-exit': undefined;
}
