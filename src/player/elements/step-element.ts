import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { nothingYet, type Memory } from '../../scenario/decision.ts';
import { shown } from '../../scenario/prose.ts';
import type { Paragraph } from '../../scenario/schema.ts';
import { prose, proseStyle } from './prose.ts';
import { ScreenElement } from './screen-element.ts';

/** A screen that shows a step of a scenario, to a learner who has done something before. */
export abstract class StepElement extends ScreenElement {
  static override styles = [ScreenElement.styles, proseStyle].flat();

  @property() stepId = '';
  @property({ attribute: false }) memory: Memory = nothingYet;

  /** The paragraphs that are meant for this learner. */
  protected prose(paragraphs: readonly Paragraph[]): TemplateResult[] {
    return prose(shown(paragraphs, this.memory), this.say);
  }
}
