/** One label: what any product has on it, and a code. Nothing on it says what it is for. */
import type { CareItem } from '../../course/schema.ts';
import { barsDrawing, grouped, qrDrawing } from '../code/drawn.ts';
import { type CareKit, directionOf } from '../design.ts';
import { html, type Markup } from '../markup/markup.ts';
import type { Stock } from './stock.ts';

export interface Label {
  /** The item in each language. */
  items: readonly { kit: CareKit; item: CareItem }[];
  stock: Stock;
  /** What the code opens. */
  address: string;
  /** Thirteen digits. */
  itemNumber: string;
  /** A number to call, where one is printed. */
  call: string | undefined;
}

export function labelMarkup(label: Label): Markup {
  return label.stock.shape === 'round' ? roundLabel(label) : longLabel(label);
}

function longLabel({ items, stock, address, itemNumber, call }: Label): Markup {
  const { selfCare, airline, edition } = items[0]!.kit;
  const { mark } = selfCare.label;
  const withBars = mark === 'bars' || (mark === 'both' && stock.bars);
  return html`<div class="page label long${stock.low ? ' low' : ''}">
    <p class="brand">${airline.name}</p>
    <div class="words">
      <div class="titles">${items.map(({ kit, item }) => inLanguage(kit, 'title', item.title))}</div>
      ${items.map(({ kit, item }) => inLanguage(kit, 'text', item.text.join(' ')))}
      <div class="foot">
        ${withBars && barsDrawing(itemNumber)}
        <div class="asks">${stock.low && ask(items, call)}</div>
        <div>
          ${mark === 'both' && !withBars && html`<p class="digits">${grouped(itemNumber)}</p>`}
          ${!stock.low && html`<p class="lot">${lot(edition)}</p>`}
        </div>
      </div>
    </div>
    <div class="code">
      ${
        mark !== 'bars' &&
        html`${qrDrawing(address)}
          <p class="address">${shown(address)}</p>`
      }
      ${stock.low ? html`<p class="lot">${lot(edition)}</p>` : ask(items, call)}
    </div>
  </div> `;
}

function roundLabel({ items, address, itemNumber, call }: Label): Markup {
  const { selfCare, airline, edition } = items[0]!.kit;
  const { mark } = selfCare.label;
  return html`<div class="page label round">
    <p class="brand">${airline.name}</p>
    ${mark === 'bars' ? barsDrawing(itemNumber) : qrDrawing(address)}
    ${items.map(({ kit, item }) => inLanguage(kit, 'title', item.title))}
    ${call !== undefined && html`<p class="number"><bdi dir="ltr">${call}</bdi></p>`}
    <p class="lot">${lot(edition)}</p>
  </div> `;
}

/** What stands beside the code: to scan, or where a number is printed, to call. */
function ask(items: Label['items'], call: string | undefined): Markup {
  const words = items.map(({ kit }) =>
    inLanguage(kit, 'ask', (call === undefined ? kit.selfCare.label.scan : kit.selfCare.label.call).text),
  );
  return html`${words}${call !== undefined && html`<p class="number"><bdi dir="ltr">${call}</bdi></p>`}`;
}

function inLanguage({ language }: CareKit, kind: 'title' | 'text' | 'ask', text: string): Markup {
  return html`<p class="${kind}" lang="${language}" dir="${directionOf(language)}">${text}</p> `;
}

/** Products carry the number of their lot; here it is the edition, which it can be called back by. */
function lot(edition: string): string {
  return `LOT ${edition}`;
}

/** An address as people write it. */
function shown(address: string): string {
  return address.replace(/^https:\/\//, '').replace(/\/$/, '');
}
