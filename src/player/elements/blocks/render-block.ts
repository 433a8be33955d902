import { css, html, nothing } from 'lit';
import type { Block } from '../../../course/schema.ts';
import { verdictStyle } from '../../theme/verdict.ts';
import { airlineDetails, airlineStyle } from './airline-details.ts';
import { barChart, chartStyle } from './bar-chart.ts';
import type { BlockContext } from './block-context.ts';
import { caseStory, caseStyle } from './case-story.ts';
import { comparedPairs, sidesStyle } from './compared-pairs.ts';
import { isMeant } from './conditional-block.ts';
import { contactsStyle } from './contact-list.ts';
import { countriesStyle, countryBriefings } from './country-briefings.ts';
import { hotlineList } from './hotline-list.ts';
import { numberedSteps, stepsStyle } from './numbered-steps.ts';
import { signCards, signsStyle } from './sign-cards.ts';
import { drawersStyle, termList } from './term-list.ts';
import './practice-question.ts';
import './seat-map.ts';

/** A block of a page, or nothing where it is not meant for this airline or its data is missing. */
export function renderBlock(block: Block, context: BlockContext): unknown {
  const { say, untranslated, airline, contacts } = context;
  if (!isMeant(block, airline)) return nothing;
  switch (block.type) {
    case 'text':
      return html`<p>${say(block.text)}</p>`;
    case 'note':
      return html`<p class="card note">${say(block.text)}</p>`;
    case 'list':
      return html`<ul class="list">
        ${block.items.map(({ text }) => html`<li><p>${say(text)}</p></li>`)}
      </ul>`;
    case 'steps':
      return numberedSteps(block.items, say);
    case 'terms':
      return termList(block, say);
    case 'pairs':
      return comparedPairs(block, say);
    case 'signs':
      return signCards(block, say);
    case 'seat-map':
      return html`<cc-seat-map .block=${block} .untranslated=${untranslated}></cc-seat-map>`;
    case 'case':
      return caseStory(block, say);
    case 'practice':
      return html`<cc-practice .block=${block} .untranslated=${untranslated}></cc-practice>`;
    case 'chart':
      return barChart(block, say);
    case 'airline':
      return airline ? airlineDetails(block.show, airline, say) : nothing;
    case 'countries':
      return countryBriefings(context);
    case 'hotlines':
      return contacts ? hotlineList(contacts.contacts, say) : nothing;
  }
}

/** How blocks look, on the page that shows them. */
export const blocksStyle = [
  verdictStyle,
  stepsStyle,
  drawersStyle,
  sidesStyle,
  signsStyle,
  caseStyle,
  chartStyle,
  contactsStyle,
  airlineStyle,
  countriesStyle,
  css`
    .list {
      margin-bottom: 0;
      padding-inline-start: 1.3rem;
      list-style: square;
    }

    .list > li::marker {
      color: var(--accent);
    }

    .list > li + li {
      margin-top: 0.7rem;
    }

    .note {
      border-inline-start: 4px solid var(--accent);
      background: var(--accent-tint);
    }
  `,
];
