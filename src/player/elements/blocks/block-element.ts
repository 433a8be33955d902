import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { inItsLanguage, type Untranslated } from '../../language/untranslated.ts';
import { shared } from '../../theme/shared.ts';
import type { Say } from './block-context.ts';

/** A block that remembers what the learner has done with it, for as long as its page is shown. */
export abstract class BlockElement extends LitElement {
  static override styles = [shared];

  @property({ attribute: false }) untranslated: Untranslated | undefined;

  /** A text of the content; every one is shown through this. */
  protected readonly say: Say = (text) => inItsLanguage(text, this.untranslated);
}
